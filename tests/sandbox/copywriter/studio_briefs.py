"""Briefs as clients word them, and the three schemas a film is usually asked for in."""

from typing import Any

BRIEFS = (
    "Cold brew that wakes up slow mornings, for people who hate alarm clocks",
    "A 15 second spot for our new electric bike, which flattens every hill, aimed at commuters "
    "who are always late",
    "Create a funny ad for Nimbus One, the water bottle that keeps your drink cold for 24 hours",
    "Running shoes that forgive bad knees, for runners over forty",
    "A bank that answers the phone",
    "Lumen is a desk lamp that follows the sun. It dims by itself at dusk. Made from recycled "
    "aluminium. Make it calm.",
    "We run a bakery in Lyon that bakes through the night. Warm, nostalgic tone.",
    "Aurora Skin Serum: one drop, for women over fifty with sensitive skin",
    "Pawsome dog food keeps old dogs young",
    "An app called Tidy that sorts your inbox while you sleep, for founders drowning in email",
    "Socks that never slip",
    "Insurance for cyclists, without small print",
    "Make it epic. Volta electric SUV, 600 km range.",
    "Help the food bank on Mill Street find volunteers before winter",
    "Noise-cancelling headphones with 40 hours of battery and a folding frame",
    "Hot sauce so honest it apologises, for people who put it on everything",
    "A night train from Berlin to Venice that lets you wake up by the sea, for couples who "
    "hate airports",
    "SLOWTIDE COLD BREW. Steeped 20 hours. No sugar.",
    "Wooden building blocks for kids who take things apart",
    "A mattress that ends arguments, for couples who disagree about everything",
    "Organic matcha from Uji, whisked by hand, for people who have had enough coffee",
    "Verdant, a subscription for houseplants that survive you. Playful tone.",
    "A watch made from recycled ocean steel, for men who keep things",
    "Oatfield oat milk. Foams like dairy, tastes like itself. For baristas at home.",
    "Plumbers who come when they say they will. Audience: families in old houses.",
    "Kindling is an online course that teaches adults to draw in thirty days",
    "An umbrella that cannot turn inside out",
    "Sunscreen for people who forget sunscreen",
    "Rescue dogs looking for a sofa: an adoption campaign for the Harbour Street shelter",
    "A perfume that smells like the night before a journey. Dark, sensual, mysterious.",
    "Granola with nothing to hide",
    "Craft beer from a monastery that has brewed in silence since 1634. No humour please.",
    "Bluebird hearing aids: hear your grandchildren whisper. Emotional but never sad.",
    "A cargo bike for parents who gave up the second car",
    "Password manager that remembers so you can forget, for people who use one password for "
    "everything",
    "Compostable phone cases in twelve colours",
    "The museum is open at night",
    "A backpack with a lifetime guarantee, for students who carry their whole life around",
    "Alpine sparkling water, 1,200 metres deep, bottled at the source",
    "A razor you will hand down to your son",
    "Gym for people who are afraid of gyms. Kind, funny, honest.",
    "Robot vacuum that is scared of cats; make it wry",
    "Handmade pasta delivered on Sundays",
    "Our family board game ends in laughter, not tears, for ages 6 and up",
)


def text(description: str = "", **more: Any) -> dict[str, Any]:
    return {"type": "string", "description": description, **more}


def listing(description: str = "", **more: Any) -> dict[str, Any]:
    return {"type": "array", "items": {"type": "string"}, "description": description, **more}


def record(**fields: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": fields,
        "required": list(fields),
        "additionalProperties": False,
    }


RESEARCH = record(
    title=text("The product's name"),
    description=text("One or two sentences"),
    key_features=listing("five key features", minItems=5, maxItems=5),
    industry=text(),
    tone=text("The brand's tone of voice, at most 6 words"),
    competitors=listing("up to three"),
    audience=text("Who buys it"),
)
STRATEGY = record(
    core_concept=text("The idea in one sentence, 5-100 characters"),
    visual_language=text("20 to 300 characters"),
    narrative_arc=text("Beginning, turn and end"),
    audience_hook=text(),
    mood=text(),
    lighting=text(),
    camera=text("Camera and lens"),
    film_stock=text(),
    color_grade=text(),
    palette={
        "type": "array",
        "items": text("hex colour", pattern="^#[0-9A-Fa-f]{6}$"),
        "minItems": 3,
        "maxItems": 5,
    },
    tagline=text("at most 8 words"),
    production_notes=listing("up to four"),
)
SCREENPLAY = record(
    title=text(),
    subject=record(name=text(), description=text("What it looks like, for a painter")),
    scenes={
        "type": "array",
        "items": record(
            number={"type": "integer"},
            title=text(),
            visual_prompt=text("The picture, for an image model"),
            motion_prompt=text("How the camera moves"),
            narration=text("The spoken line"),
            sound_effect=text(),
            super=text("On-screen text, at most five words"),
            duration_s={"type": "number"},
        ),
    },
    music_prompt=text(),
    tagline=text(),
    call_to_action=text("At most eight words"),
)
