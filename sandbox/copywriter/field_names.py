"""What fields are called, in the order in which a name is tried: the first pattern found decides."""

# ruff: noqa: E501 - a concept a line, its names beside it.

BY_NAME: tuple[tuple[str, str], ...] = (
    ("negative_prompt", r"\bnegative\b|\b(?:to )?avoid\b|\bexclude"),
    ("full_text", r"\b(?:full|page|raw|body|source) text\b|\bpage content\b"),
    ("hex", r"\bhex\b"),
    ("grade", r"\bcolou?r gr\w+|\bgrad(?:e|ing)\b|\blut\b|\bcolou?r (?:treatment|science|style)\b"),
    ("palette", r"\bpalette\b|\bcolou?rs\b|\bswatch|\bcolou?r scheme\b"),
    (
        "sfx",
        r"\bsound effects?\b|\bsfx\b|\bfoley\b|\bambien\w+|\bsound design\b|\beffects?\b"
        r"|^sounds?(?: prompt| description)?$",
    ),
    (
        "music",
        r"\bmusic\w*|\bsoundtrack\b|^score (?:direction|style|prompt)$|\bbacking track\b|^bed$",
    ),
    (
        "voice",
        r"\bvoice (?:direction|style|casting|description|talent|notes?)\b|\bnarrator\b|^voice$"
        r"|\bdelivery\b",
    ),
    (
        "super",
        r"\bsupers?\b|\bon ?screen(?: text| copy)?\b|\boverlay\b|\bcaption\b|\btitle card\b"
        r"|\bchyron\b|\btext on screen\b|\bend card\b",
    ),
    (
        "narration",
        r"\bnarrations?\b|\bvoice ?overs?\b|\bvo\b|\bspoken\b|^lines?$|\bdialogue\b"
        r"|\bnarrated\b|\bscript\b|\b(?:new|shorter|rewritten|translated|narration) (?:line"
        r"|text)\b|\bvoiceover\b",
    ),
    ("motion", r"\bmotion\b|\b(?:camera )?movement\b|\bcamera (?:move|action|motion)\b|^moves?$"),
    (
        "better_prompt",
        r"\b(?:improved|revised|better|corrected|rewritten|suggested|new) (?:visual |image "
        r"|picture )?prompt\b",
    ),
    (
        "visual_prompt",
        r"\b(?:visual|image|picture|frame|still|first frame|keyframe|video|generation"
        r"|painter)?(?: )?prompt\b|\bkey visual\b|\bpicture(?: description)?$|\bvisual(?:s"
        r"| description)?$|\bimage description\b",
    ),
    ("framing", r"\bshot (?:size|type)\b|\bframing\b|\bcomposition\b|\bcamera angle\b|^angle$"),
    ("transition", r"\btransitions?\b"),
    (
        "visual_language",
        r"\bvisual (?:language|style|identity|approach|world|direction|treatment|tone)\b"
        r"|\blook(?: and feel)?$|\baesthetics?\b|\bart direction\b|^style$",
    ),
    ("setup", r"\b(?:set ?up|beginning|act (?:1|one|i)|opening beat|exposition|^before|act_1)\b"),
    (
        "payoff",
        r"\b(?:pay ?off|resolution|act (?:3|three|iii)|ending|denouement|^after|conclusion|^end)$",
    ),
    (
        "turn",
        r"\b(?:turn(?:ing point)?|conflict|middle|act (?:2|two|ii)|climax|confrontation"
        r"|development)$",
    ),
    (
        "arc",
        r"\barc\b|\bstory ?line\b|\bstructure\b|\bplot\b|\bsynopsis\b|\bnarrative\b|\bstory\b"
        r"|\btreatment\b",
    ),
    ("audience_hook", r"\bhooks?\b|\battention\b"),
    ("insight", r"\binsights?\b|\btruth\b|\btension\b|\bpain ?points?\b|\bbarrier"),
    ("concept", r"\bconcepts?\b|\bbig idea\b|\bideas?\b|\blog ?line\b|\bpremise\b|\bone liner\b"),
    (
        "proposition",
        r"\bproposition\b|\bkey message\b|\bmessage\b|\bpromise\b|\bpositioning\b|\busp\b"
        r"|\bdifferentiat\w+|\bbenefit$|\breason to believe\b|\bvalue prop\w*",
    ),
    (
        "audience",
        r"\baudiences?\b|\btarget(?: group| market)?\b|\bdemographics?\b|\bpersonas?\b"
        r"|\bviewers?\b|\bcustomers?\b",
    ),
    ("mood", r"\bmoods?\b|\batmosphere\b|\bemotions?\b|\bfeeling\b|\bvibe\b|\bemotional tone\b"),
    ("tone", r"\btones?\b|\bbrand voice\b"),
    ("lighting", r"\blight(?:ing|s)?\b"),
    ("lens", r"\blens(?:es)?\b|\bfocal\b|\boptics\b"),
    ("stock", r"\bfilm ?stock\b|\bstock\b|\bemulsion\b|\btexture\b|\bgrain\b"),
    ("camera", r"\bcamera\w*|\bcinematograph\w+|\bequipment\b|\brig\b"),
    ("pacing", r"\bpac(?:e|ing)\b|\brhythm\b|\btempo\b|\bediting\b|\bcutting\b"),
    (
        "production",
        r"\bproduction\b|\brecommendations?\b|\btips\b|\bguidelines?\b|\bconsiderations\b"
        r"|\bdirector\w* notes?\b|\btechnical notes?\b|\bdirections?$",
    ),
    ("cta", r"\bcall to action\b|\bcta\b|\bbutton\b"),
    (
        "tagline",
        r"\btag ?lines?\b|\bslogans?\b|\bend ?lines?\b|\bsign ?off\b|\bstrap ?line\b|\bclaim$",
    ),
    ("headline", r"\bheadlines?\b"),
    (
        "features",
        r"\bfeatures?\b|\bbenefits\b|\bhighlights\b|\bselling points?\b|\busps\b"
        r"|\bproof points?\b|\bfacts\b|\bstrengths of the product\b",
    ),
    ("industry", r"\bindustry\b|\bcategory\b|\bsector\b|\bvertical\b|\bniche\b|\bmarket$"),
    ("rivals", r"\bcompetit\w+|\brivals?\b|\balternatives\b"),
    ("language", r"\blang(?:uage)?\b|\blocale\b"),
    (
        "subject_look",
        r"\bappearance\b|\bphysical\b|\bsubject (?:description|look|details)\b"
        r"|\bproduct (?:look|appearance|design)\b|\bvisual identity of\b|\bhero (?:description"
        r"|look)\b",
    ),
    ("subject", r"\bsubjects?\b|\bhero(?: product| object)?$|\bmain object\b|\bprotagonist\b"),
    ("person", r"\bcharacters?\b|\btalent\b|\bcast(?:ing)?\b|\bpeople\b|\bperson\b"),
    ("product", r"\bproduct(?: name)?$|\bbrand(?: name)?$|\bcompany(?: name)?$|\badvertiser\b"),
    ("place", r"\bsettings?\b|\blocations?\b|\bplaces?\b|\benvironment\b|\bbackground\b|\bwhere\b"),
    ("props", r"\bprops?\b|\bset dressing\b"),
    ("wardrobe", r"\bwardrobe\b|\bcostume|\bstyling\b"),
    (
        "verdict",
        r"\bverdict\b|\bdecision\b|\boutcome\b|\bassessment\b|\bstatus\b|\brecommendation$",
    ),
    (
        "fix",
        r"\bfix(?:es)?\b|\bimprovements?\b|\bsuggestions?\b|\bcorrections?\b|\bchanges?\b"
        r"|\badvice\b|\bnext take\b|\bhow to\b",
    ),
    (
        "issues",
        r"\bissues?\b|\bproblems?\b|\bflaws?\b|\bdefects?\b|\bweakness\w*|\bviolations?\b"
        r"|\bconcerns?\b|\berrors?\b|\brisks?\b",
    ),
    ("strengths", r"\bstrengths?\b|\bpros\b|\bworks well\b|\bpositives?\b"),
    (
        "reason",
        r"\breason(?:s|ing)?\b|\brationale\b|\bexplanation\b|\bjustification\b|\bwhy\b"
        r"|\bcritique\b|\bcomments?\b|\bfeedback\b|\bobservations?\b|\bevaluation\b",
    ),
    (
        "keywords",
        r"\bkeywords?\b|\btags?\b|\bhashtags?\b|\bthemes?\b|\badjectives\b|\bdescriptors\b",
    ),
    ("values", r"\bvalues\b|\bbrand (?:personality|traits)\b|\bpersonality\b"),
    ("price", r"\bprices?\b|\bpricing\b|\bcost\b"),
    ("aspect", r"\baspect\b"),
    ("summary", r"\bsummary\b|\boverview\b|\babstract\b|\bintroduction\b|\babout\b"),
    ("action", r"\bactions?\b|\bwhat happens\b|\bshot\b"),
    ("url", r"\bur[li]\b|\blink\b|\bwebsite\b|\bhomepage\b"),
    ("notes", r"\bnotes?\b"),
)
"""Concept and pattern, over the words of a field's name."""
