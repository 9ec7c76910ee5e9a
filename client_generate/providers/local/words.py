"""Words to picture: which set, palette, size, weather and camera move a prompt asks for, as data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

# The set with the most words in the prompt wins; a word counts more the nearer to the front it stands.
SETS: dict[str, str] = {
    "road": "road crossing zebra crosswalk "
    "highway motorway driver driving drive drives car cars sedan vehicle truck van traffic lane "
    "windscreen headlights headlight street-lamp overtakes brake brakes braking skid crash crossroads junction "
    "roadside tyre tire wheel wheels asphalt speeding speed seatbelt motorbike motorcycle bus dashcam tarmac kerb",
    "city": "city skyline skyscraper skyscrapers downtown rooftop rooftops urban metropolis tower towers district "
    "buildings building blocks neon manhattan block avenue",
    "town": "square plaza piazza market marketplace street streets town lane alley courtyard village",
    "product": "product bottle jar balm tube can box packshot pack pill pills capsule cream serum perfume watch "
    "packaging label mug cup glass tabletop table-top pedestal hero-shot cosmetics lotion tin candle lid drop dropper "
    "vial syringe medicine supplement chocolate coffee juice soap toothpaste "
    "lavender sprig stone photograph",
    "room": "room clinic doctor nurse patient hospital office kitchen living home family dinner table sofa couch desk "
    "interview meeting classroom teacher pupils consultation waiting bedroom parents mother father grandmother "
    "grandfather daughter son colleagues interior pharmacy breakfast lunch talk talks talking conversation sits sit "
    "drawer lamp-light corridor chair window bedroom",
    "close": "face eyes portrait smile smiles tear tears looks expression lips profile reaction stare gaze woman man "
    "girl boy person",
    "phone": "phone smartphone screen app message text texting scroll scrolls mobile notification tablet selfie swipe "
    "laptop call",
    "landscape": "forest mountain mountains valley field fields meadow lake river hills hill walk walker walks hiker "
    "hiking trail path countryside nature beach sea ocean desert cliff woods tree trees dawn sunrise horizon snow",
}
FALLBACK = "landscape"
# What decides alone, whatever else is said: who is inside a car is not beside it.
CABIN = (
    "windscreen windshield dashboard inside-the-car car-interior behind-the-wheel at-the-wheel rear-view rearview "
    "back-seat passenger-seat in-the-car"
)

PALETTES: dict[str, str] = {
    "neon": "neon cyberpunk nightclub club",
    "night": "night midnight moonlight moonlit night-blue nocturnal stars dark",
    "dusk": "dusk sunset twilight evening blue-hour sundown setting-sun",
    "dawn": "dawn sunrise morning early daybreak",
    "golden": "golden warm-light honey late-afternoon amber autumn",
    "overcast": "overcast grey gray cloudy bleak drizzle fog foggy mist misty accident funeral",
    "snow": "snow snowy winter ice icy frost",
    "desert": "desert dune dunes sand canyon",
    "sea": "sea ocean beach coast harbour harbor waves island",
    "forest": "forest woods woodland jungle park garden green meadow",
    "day": "day noon sunny bright daylight midday blue-sky summer sun sunlight sunshine sunlit",
    "clinic": "clinic hospital doctor nurse patient pharmacy laboratory lab medical dentist consultation",
    "office": "office meeting boardroom startup corporate desk colleagues classroom school",
    "evening": "candlelight candle cosy cozy dinner fireplace tense bar restaurant",
    "home": "home family kitchen living breakfast mother father grandmother grandfather sofa",
    "blush": "blush pink rose skin balm lip beauty cream peach",
    "lilac": "lilac purple violet",
    "onyx": "luxury black premium perfume whisky dramatic moody watch backlit",
    "studio": "studio white clean minimal marble packshot",
    "crimson": "blood crimson heart vein cells",
    "ember": "fire flames ember rage anger burning",
    "teal": "teal cold thriller underwater rain rainy storm",
}
# When the prompt names no time or mood.
USUAL: dict[str, str] = {
    "road": "dusk",
    "cabin": "dusk",
    "city": "dusk",
    "town": "day",
    "product": "studio",
    "room": "home",
    "close": "golden",
    "phone": "evening",
    "landscape": "dawn",
}
# Hours and moods go before places.
HOURS = frozenset({"neon", "night", "dusk", "dawn", "golden", "overcast"})
DARK = frozenset({"night", "neon"})
ROOMS = frozenset({"clinic", "office", "evening", "home"})
OUTDOORS = frozenset({"road", "cabin", "city", "town", "landscape"})
INDOOR_PALETTES = frozenset({"clinic", "office", "evening", "home", "blush", "lilac", "onyx", "studio"})
# Indoors the hour shows as lamplight or window light.
INDOORS: dict[str, str] = {
    "night": "evening",
    "dusk": "evening",
    "dawn": "home",
    "day": "home",
    "golden": "home",
    "overcast": "office",
    "snow": "office",
    "forest": "home",
    "sea": "office",
    "desert": "home",
    "teal": "evening",
}

SIZES: dict[str, str] = {
    "aerial": "aerial drone overhead top-down bird's-eye birds-eye from-above top-shot flat-lay high-angle",
    "over": "over-the-shoulder over-shoulder ots shoulder",
    "close": "close-up closeup close macro extreme-close-up detail insert tight",
    "medium": "medium mid-shot waist two-shot cowboy",
    "wide": "wide establishing panorama long-shot full-shot landscape vista",
}
WEATHER: dict[str, str] = {
    "rain": "rain rainy raining storm stormy wet downpour drizzle puddles",
    "snow": "snow snowing snowfall blizzard snowy",
    "fog": "fog foggy mist misty haze hazy smoke",
}
# Looked for in this order: the first that occurs wins.
MOVES: dict[str, str] = {
    "push in": "push-in pushes-in push-into pushes dolly-in zoom-in zooms-in moves-in move-in closer push slow-zoom",
    "pull back": "pull-back pulls-back pull-out pulls-out dolly-out zoom-out zooms-out reveals reveal pulls widens",
    "pan left": "pan-left pans-left panning-left",
    "pan right": "pan-right pans-right pan pans panning",
    "tilt up": "tilt-up tilts-up tilt tilts",
    "tilt down": "tilt-down tilts-down",
    "orbit": "orbit orbits orbiting arc arcs circles circling",
    "crane": "crane cranes boom rises rising jib lifts ascends descends",
    "handheld": "handheld hand-held shaky shaking documentary chaotic",
    "tracking": "tracking tracks track follow follows following dolly steadicam alongside travelling",
    "static": "static locked-off locked tripod still-camera fixed",
}
# Longer phrases first, so that "pan left" is not read as "pan".
_MOVE_ORDER = sorted(
    ((word, move) for move, words in MOVES.items() for word in words.split()), key=lambda p: -len(p[0])
)

THINGS: dict[str, str] = {
    "woman": "woman girl mother she her daughter grandmother nurse lady wife actress",
    "man": "man boy father he him son grandfather guy husband actor",
    "old": "old-man old-woman old-lady old-couple old-people old-person elderly grandmother grandfather senior grandma "
    "grandpa pensioner grey-haired",
    "child": "child children kid kids boy girl pupil pupils toddler schoolchildren schoolboy schoolgirl",
    "glasses": "glasses spectacles",
    "doctor": "doctor nurse clinic hospital physician pharmacist medical",
    "dinner": "dinner lunch breakfast meal table eat eating family",
    "office": "office desk meeting interview colleagues laptop",
    "crossing": "crossing zebra crosswalk pedestrian school children child schoolchildren",
    "truck": "truck lorry van bus",
    "jar": "jar balm cream tin pot lotion butter candle",
    "bottle": "bottle pill pills serum perfume medicine juice supplement vial",
    "tube": "tube toothpaste lipstick",
    "tall": "skyscraper skyscrapers tower towers metropolis manhattan",
    "trees": "forest woods tree trees woodland pines park jungle",
    "water": "lake sea ocean river beach coast water harbour pond",
    "mountain": "mountain mountains peak alps alpine cliff",
    "walker": "walk walks walker hiker hiking person man woman figure child stands runs runner girl boy",
    "driver": "driver drives driving",
    "pills": "pill pills capsule capsules supplement medicine",
    "mirror": "rear-view rearview",
    "empty": "empty nobody deserted no-one no-people",
    "bedroom": "bedroom bed",
    "market": "market marketplace stall stalls fair",
    "wet": "wet puddles afterwards rain rainy raining drizzle",
    "lamp": "lamp lantern",
    "unlit": "dark moonlit moonlight darkness unlit",
    "vehicle": "car cars sedan van truck bus vehicle driver headlights traffic",
    "through": "through-the-windscreen through-the-windshield through-the-glass",
    "pov": "point-of-view pov road-ahead",
    "phone": "phone smartphone screen",
    "lamps": "lamp lamps street-lamp streetlights lights night dusk evening",
}

# One person each; the same word twice is one person. Then what says that there are more.
_PERSONS = (
    "woman girl man boy person mother father daughter son grandmother grandfather doctor nurse patient child teacher "
    "driver walker hiker guy lady actress actor husband wife pharmacist figure somebody someone"
)
_SEVERAL = (
    "family parents couple colleagues friends children kids people crowd meeting conversation talk talks talking "
    "together two three four team guests interview consultation pupils class dinner women men consults discuss"
)
# Rain that is over falls no more; what is dark about a person is not the hour.
_OVER = re.compile(
    r"\b(?:after|following|no|without|before)\s+(?:the\s+|a\s+|an\s+)?(?:last\s+|light\s+|heavy\s+|summer\s+)?"
    r"(?:rain|storm|rainstorm|shower|downpour|snow|snowfall|fog|mist)\b"
)
_WORN = re.compile(
    r"\b(?:dark|golden|snow|night)(?=[\s-]+(?:\w+[\s-]+)?(?:hair|haired|eyes|skin|coat|suit|lid|beard)\b)"
)
_SHORT_HAIR = re.compile(
    r"\b(?:short|cropped|cropped-short)\b(?!er)[\s,\w-]{0,24}\bhair|\bshort-haired\b|\bbob\b|\bpixie\b"
)


def weatherless(text: str) -> str:
    """Return a text in lower case without the weather that is over and the dark that is a person's."""
    return _WORN.sub(" ", _OVER.sub("afterwards", text.lower()))


def short_haired(text: str) -> bool:
    """Whether a text gives somebody short hair."""
    return _SHORT_HAIR.search(text.lower()) is not None


def people(said: Iterable[str]) -> int | None:
    """Return how many people the words ask for: nobody, one, or None when the set decides."""
    spoken, several = set(said), set(_SEVERAL.split())
    persons = spoken & set(_PERSONS.split())
    if not persons and not spoken & several and spoken & {"empty", "nobody", "deserted", "no-one", "bedroom", "bed"}:
        return 0
    return 1 if len(persons) == 1 and not spoken & several else None


def tokens(text: str) -> tuple[str, ...]:
    """Return a prompt's words in lower case, and its pairs and triples joined by hyphens."""
    words = re.findall(r"[a-z']+", text.lower()[:4000])
    pairs = ["-".join(words[i : i + n]) for n in (2, 3, 4) for i in range(len(words) - n + 1)]
    return (*words, *pairs)


def best(table: Mapping[str, str], words: tuple[str, ...], allowed: Iterable[str] | None = None) -> str | None:
    """Return the entry with the most weight in the words, or None."""
    scores: dict[str, float] = {}
    plain = len(words) or 1
    for entry in table if allowed is None else allowed:
        named = set(table[entry].split())
        scores[entry] = sum(1.6 - place / plain for place, word in enumerate(words) if word in named)
    top = max(scores, key=lambda entry: scores[entry], default=None)
    return top if top is not None and scores[top] > 0 else None


def every(table: Mapping[str, str], words: tuple[str, ...]) -> frozenset[str]:
    """Return all entries that have a word among these."""
    said = set(words)
    return frozenset(entry for entry, named in table.items() if not said.isdisjoint(named.split()))


def set_of(said: tuple[str, ...], besides: frozenset[str] = frozenset()) -> str | None:
    """Return the set that a prompt's words ask for, none of those in `besides`; None when they ask for none."""
    spoken, inside = set(said), not set(CABIN.split()).isdisjoint(said)
    if inside and spoken & {"phone", "screen"} and spoken & {"insert", "thumb"}:
        return "phone"
    if inside:
        return "cabin"
    far = "wide" in spoken and spoken.isdisjoint({"close-up", "portrait"})  # a face alone is no wide shot
    found = best(SETS, said, [name for name in SETS if name not in besides and (name != "close" or not far)])
    # Who walks down a street is in a town, not in the country.
    return "town" if found == "landscape" and not spoken.isdisjoint(SETS["town"].split()) else found


def move_said(text: str) -> str:
    """Return the camera move a prompt asks for, by its camera note if it has one; empty when it asks for none."""
    note = text.rpartition("Camera:")[2]
    said = set(tokens(note))
    return next((move for word, move in _MOVE_ORDER if word in said), "")


def move_of(text: str) -> str:
    """Return the camera move a prompt asks for; a gentle push in when it asks for none."""
    return move_said(text) or "push in"
