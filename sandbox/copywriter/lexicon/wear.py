"""What is worn and carried: shoes, clothes, watches and jewels, bags."""

# ruff: noqa: E501 - copy is read as it is spoken, a sentence a line.

from sandbox.copywriter.lexicon.world import Shot, World

FOOTWEAR = World(
    key="footwear",
    industry="Footwear",
    words=(
        "shoe",
        "shoes",
        "running shoe",
        "running shoes",
        "sneaker",
        "sneakers",
        "trainers",
        "boots",
        "hiking boots",
        "sandals",
        "slippers",
        "footwear",
        "trail shoes",
        "heels",
        "insoles",
    ),
    heroes=(
        "single {colour} knit running shoe with a thick {accent} sole and a heel tab lettered {sign}",
        "sculpted {colour} shoe with a stitched upper, {accent} laces and a tongue tag lettered {sign}",
    ),
    person="a runner in her forties with a cropped afro, a charcoal windbreaker and a steady stare",
    place="an empty riverside path before sunrise, mist on the water",
    moment="the first kilometre of the day",
    before="stiff, cold and full of excuses",
    after="light, warm and out of reach",
    gesture="the laces pull tight and the heel lifts off",
    truth="The hardest distance in running is from the bed to the door.",
    audience="Runners who start slower than they used to and finish happier",
    tone="bold",
    opening=(
        Shot(
            "standing beside a closed front door, grey light on the floorboards, {person} sitting on the stair",
            "slow push in along the floorboards",
            "a quiet hallway, a wall clock, one deep breath",
            at="a quiet hallway before dawn",
        ),
        Shot(
            "alone on wet steps, a drop of rain hanging from its toe",
            "low creeping dolly",
            "rain thinning out over an empty street",
            at="wet city steps in the first light",
        ),
    ),
    turning=(
        Shot(
            "laced tight by the hands of {person}, knuckles sharp in the side light",
            "macro tilt up along the laces",
            "laces drawn tight, a heel tapped on stone",
        ),
        Shot(
            "striking a puddle in slow motion, water fanning out like glass",
            "ground-level tracking move",
            "a foot hitting water, then running steps",
        ),
    ),
    proving=(
        Shot(
            "flexing as it leaves the ground, the sole springing back into shape",
            "slow-motion macro from the side",
            "rubber creaking softly, gravel flicked away",
        ),
        Shot(
            "turning in a shaft of light, every thread of the knit in focus",
            "slow orbit around the shoe",
            "a low whoosh of air",
        ),
    ),
    living=(
        Shot(
            "flying past the camera as {person} takes the river path at full stride, mist breaking open",
            "fast side tracking shot",
            "steady footfalls and strong breath",
        ),
        Shot(
            "resting on the top step, steam rising from it, the whole city below {person}",
            "slow crane up over the city",
            "breath settling, the city waking below",
        ),
    ),
    hooks=(
        ("The bed is warm.", "The door is cold.", "You know this part."),
        ("Some mornings", "the first step weighs a ton."),
        ("Nobody is watching.", "Good."),
    ),
    wry=(
        ("Your knees have filed a complaint.", "They would like a hearing."),
        ("You said Monday.", "You did not say which."),
    ),
    feelings=(
        ("And then it stops being hard.", "And starts being yours."),
        ("Breath.", "Road.", "Nothing else."),
    ),
    taglines=("Start anyway.", "The road meets you halfway.", "Leave sooner."),
    features=(
        "A springy sole that gives back energy",
        "A knit upper that breathes",
        "Light enough to forget",
        "Grip in the wet",
        "Made for the long run",
    ),
    rivals=("Global sportswear brands", "Specialist running labels", "Discount sports chains"),
    call="Find your pair today",
    ending_place="wet stone in the first light",
)

FASHION = World(
    key="fashion",
    industry="Fashion and apparel",
    words=(
        "jacket",
        "coat",
        "raincoat",
        "dress",
        "jeans",
        "shirt",
        "t-shirt",
        "hoodie",
        "sweater",
        "fashion",
        "clothing",
        "clothes",
        "apparel",
        "socks",
        "underwear",
        "swimwear",
        "scarf",
        "hat",
        "gloves",
        "sunglasses",
        "leggings",
        "suit",
    ),
    heroes=(
        "{colour} jacket on a wooden hanger with {accent} seams and a collar label lettered {sign}",
        "neatly folded {colour} garment with {accent} stitching and a woven label lettered {sign}",
    ),
    person="a woman in her late twenties with a sharp black bob and bare shoulders",
    place="a high white room with one tall window and dust in the light",
    moment="the minute before leaving the house",
    before="unsure and one outfit away from staying in",
    after="certain, tall and already out of the door",
    gesture="the last button closes and the mirror stops arguing",
    truth="Nobody dresses to be looked at; they dress to stop looking at themselves.",
    audience="People who would rather own one right thing than ten nearly right ones",
    tone="premium",
    opening=(
        Shot(
            "hanging alone on a white wall among a floor of discarded clothes, {person} seen in a mirror",
            "slow push in towards the wall",
            "hangers sliding, a soft sigh",
        ),
        Shot(
            "draped over a chair in cool window light, one sleeve almost touching the floor",
            "patient tilt down the fabric",
            "a quiet room, fabric slipping",
        ),
    ),
    turning=(
        Shot(
            "swung on by {person} in one movement, the fabric opening like a sail",
            "slow-motion arc around the swing",
            "heavy cloth snapping in air",
        ),
        Shot(
            "closed button by button by the hands of {person}, side light on every crease",
            "macro rise along the buttons",
            "buttons, fabric, one calm breath",
        ),
    ),
    proving=(
        Shot(
            "stretched over a lamp so that the weave glows thread by thread",
            "macro glide over the weave",
            "fingertips drawn across cloth",
        ),
        Shot(
            "sprinkled with rain that rolls off in bright beads",
            "slow-motion macro drift",
            "raindrops pattering on fabric",
        ),
    ),
    living=(
        Shot(
            "worn by {person} against the wind on a rooftop, the hem lifting, the city behind",
            "slow orbit at chest height",
            "wind over rooftops, distant traffic",
        ),
        Shot(
            "crossing a crowded street on {person}, the only colour in the frame",
            "long-lens tracking move",
            "heels on asphalt, a city crowd",
        ),
    ),
    hooks=(
        ("The wardrobe is full.", "And there is nothing in it."),
        ("Everyone is dressed.", "Few are wearing anything."),
        ("You have tried being someone else.", "It never fitted."),
    ),
    wry=(
        ("Nine outfits.", "One mirror.", "No winners."),
        ("That chair has more clothes than you.",),
    ),
    feelings=(
        ("Nothing to adjust.", "Nothing to explain."),
        ("Now walk.", "Let the street look up."),
    ),
    taglines=("Wear it like you mean it.", "Own one right thing.", "Dressed for leaving."),
    features=(
        "Cut to move with you",
        "Natural fibres that age well",
        "Sewn in a workshop that signs its work",
        "Repairs for life",
        "Small runs, nothing wasted",
    ),
    rivals=("Fast-fashion chains", "Heritage labels", "Online marketplaces"),
    call="See the collection",
    ending_place="a white wall with one tall band of light",
)

JEWELS = World(
    key="watch",
    industry="Watches and jewellery",
    words=(
        "watch",
        "watches",
        "wristwatch",
        "smartwatch",
        "jewellery",
        "jewelry",
        "ring",
        "rings",
        "necklace",
        "earrings",
        "bracelet",
        "engagement ring",
    ),
    heroes=(
        "round {colour} watch with a {accent} dial, slender hands and a leather strap, the dial lettered {sign}",
        "small {colour} jewellery box lined with {accent} velvet and a lid lettered {sign}",
    ),
    person="a grandfather in his seventies with deep laugh lines and a charcoal waistcoat",
    place="a workshop bench under a single lamp, brass tools in rows",
    moment="the second before something begins",
    before="just another minute among many",
    after="a moment somebody will keep",
    gesture="the clasp closes and the second hand sets off",
    truth="We do not buy a watch to know the time; we buy it to remember one.",
    audience="People who keep things, and hand them on",
    tone="premium",
    opening=(
        Shot(
            "lying still on a dark bench under one lamp, {person} bending into the light",
            "slow push in to the dial",
            "a quiet workshop, a single tick",
        ),
        Shot(
            "resting in an open drawer among letters and old photographs",
            "patient tilt down into the drawer",
            "a wooden drawer sliding open",
            at="a quiet bedroom at dusk",
        ),
    ),
    turning=(
        Shot(
            "fastened on a wrist by the hands of {person}, light sweeping over the metal",
            "macro arc around the clasp",
            "a clasp clicking shut",
        ),
        Shot(
            "waking under the lamp, a glint running once around its edge",
            "slow orbit with the glint",
            "a crown wound, then even ticking",
        ),
    ),
    proving=(
        Shot(
            "opened to its finest parts, polished edges throwing small stars",
            "macro glide over the details",
            "tiny gears turning",
        ),
        Shot(
            "covered with running water that leaves it flawless",
            "slow-motion macro drift",
            "water running over metal",
        ),
    ),
    living=(
        Shot(
            "passed from the hand of {person} to a much smaller one, window light between them",
            "gentle push in to the hands",
            "a quiet laugh, waves outside",
        ),
        Shot(
            "catching the last sun on a wrist at the rail of a ferry",
            "slow lateral slide",
            "water along a hull, gulls",
        ),
    ),
    hooks=(
        ("Most minutes pass.", "A few stay."),
        ("Somewhere, a second is about to matter.",),
        ("It was only a moment.", "You still have it."),
    ),
    wry=(
        ("Your phone tells the time.", "And everything else.", "All the time."),
        ("You are seven minutes late.", "Do it beautifully."),
    ),
    feelings=(
        ("One day it will be his.", "Or hers.", "Not yet."),
        ("Time passes.", "This stays."),
    ),
    taglines=("Keep the moment.", "Made to be handed on.", "Time, well kept."),
    features=(
        "Assembled by hand",
        "Sapphire crystal that shrugs off scratches",
        "Keeps the water out",
        "Recycled gold and steel",
        "Serviced for a lifetime",
    ),
    rivals=("Swiss luxury houses", "Fashion watch brands", "Smartwatches"),
    call="Try it on in store",
    ending_place="dark velvet under one narrow beam",
)

BAG = World(
    key="bag",
    industry="Bags and luggage",
    words=(
        "bag",
        "bags",
        "backpack",
        "backpacks",
        "suitcase",
        "luggage",
        "handbag",
        "tote",
        "wallet",
        "duffel",
        "briefcase",
    ),
    heroes=(
        "upright {colour} backpack with rounded corners, {accent} straps and a patch lettered {sign}",
        "structured {colour} bag with a {accent} handle and a stitched tag lettered {sign}",
    ),
    person="a traveller in his thirties with wind-blown red hair and an olive field jacket",
    place="a railway platform at dawn, rails shining into the mist",
    moment="the morning of a departure",
    before="scattered, overpacked and nearly late",
    after="packed, light and already gone",
    gesture="the zip runs round and the handle comes up",
    truth="Every journey is decided at the door, by what you can leave behind.",
    audience="People who are always about to leave",
    tone="bold",
    opening=(
        Shot(
            "standing open amid a storm of clothes and cables on a hallway floor, {person} on his knees beside it",
            "slow push in over the chaos",
            "drawers, a kettle, a clock running late",
            at="a narrow hallway in morning light",
        ),
        Shot(
            "alone on a long bench at dawn, mist moving over the rails",
            "low lateral slide",
            "a station before the first train",
        ),
    ),
    turning=(
        Shot(
            "closing in one smooth run of the zip under the hand of {person}",
            "macro follow along the zip",
            "a long zip closing, buckles snapping",
            at="a narrow hallway in morning light",
        ),
        Shot(
            "swung onto a shoulder as the train doors open on gold light",
            "fast arc that eases out",
            "train doors sliding, a strap tightened",
        ),
    ),
    proving=(
        Shot(
            "opened flat to show every compartment in its place",
            "slow top-down glide",
            "pockets unfolding, small clasps",
        ),
        Shot(
            "standing in pouring rain, drops bouncing off its sides",
            "slow-motion macro drift",
            "heavy rain on coated fabric",
        ),
    ),
    living=(
        Shot(
            "on the back of {person} at the head of a valley, the path winding ahead",
            "slow crane up over the valley",
            "wind in grass, boots on gravel",
        ),
        Shot(
            "beside two coffees on a foreign square, pigeons lifting behind",
            "easy pull back",
            "a square waking up, wings",
        ),
    ),
    hooks=(
        ("You could take everything.", "You could also go."),
        ("The train leaves at seven.", "The socks are still undecided."),
        ("Somewhere is waiting.", "It does not need your hairdryer."),
    ),
    wry=(
        ("Four days.", "Eleven T-shirts.", "One of you."),
        ("You packed for every weather.", "Except the stairs."),
    ),
    feelings=(
        ("Hands free.", "Head clear.", "Platform nine."),
        ("Everything you need.", "Nothing you do not."),
    ),
    taglines=("Pack less. Go further.", "Ready when you are.", "Carry on."),
    features=(
        "A place for everything",
        "Weatherproof, from recycled fabric",
        "Fits under the seat",
        "Straps that carry the weight for you",
        "Guaranteed for life",
    ),
    rivals=("Premium luggage labels", "Outdoor brands", "Marketplace no-names"),
    call="Pack yours today",
    ending_place="a bench of dark wood with mist behind",
)

WORLDS = (FOOTWEAR, FASHION, JEWELS, BAG)
