"""What a prompt is about: its camera talk and figures of speech taken off, its subject told from where that is.

Pure: what a noun is comes from the caller's tables, so that the words themselves stay data.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterator, Mapping, Sequence

import msgspec

_LONGEST = 4000  # letters read of a prompt
_OPENING = 3  # words of a first clause that only says where: what follows tells as much
_WORD = re.compile(r"[a-z']+")
# A clause that begins so is still of whom the one before is about.
_GOES_ON = frozenset({"and", "then", "who", "his", "her", "their", "he", "she", "they", "its", "both", "one"})
_CLAUSE = re.compile(r"[.,;:!?()\n\u2013\u2014]+|\s-\s|\b(?:while|whilst|as (?=the |an? |he |she |it |they ))\b")
_FRAMED = re.compile(
    r"\b(?:(?:extreme|extremely|medium|very|big|tight|long|full|wide|low|high|establishing|vertical|symmetrical|slow|"
    r"long-lens|split-second|macro|beauty|hero|product|tracking|aerial|drone|overhead|top-down|top|point-of-view|pov|"
    r"insert|detail|two|mid|crane|dolly|handheld|hand-held|over-the-shoulder|over the shoulder|bird's-eye|bird's eye|"
    r"worm's-eye|side|eye-level|close|static|locked-off|steadicam|montage)[\s-]+)*"
    r"(?:close[\s-]?ups?|shots?|angles?|views?|inserts?|macro|cutaways?|cross[\s-]sections?|top[\s-]down|flat[\s-]lay|"
    r"over[\s-]the[\s-]shoulder|packshots?|pack[\s-]shots?|footage|panorama|timelapse|time-lapse)\b"
    r"(?:\s+(?:straight down|at street level|at eye level|from above|from below|from behind))?"
    r"(?:\s+(?:following|showing|tracking|looking (?:down|up)(?: (?:on|at|into))?|down on|of|on|at|into|onto|as)\b)?"
    r"|\bover(?: the| his| her)? shoulders?(?: of)?\b"
    r"|(?:^|[,.;:])\s*(?:the )?drone(?:\s+(?:slowly|gently|\w+ing|pulls|rises|flies|climbs|descends|circles|hovers))+"
    r"(?:\s+(?:in|out|up|down|back|left|right|along|past|over|through|around|above|across|from|towards?|of|on)\b)*"
    r"|(?<!\ba )(?<!\ban )(?<!\bold )(?<!\bvintage )\b(?:the |low |high |slow )?camera\b(?! (?:on|in|lies|bag|lens))"
    r":?(?:\s+(?:slowly|gently|smoothly|\w+s|\w+ing))*(?:\s+(?:in|out|up|down|back|left|right|along|past|over|through|"
    r"around|behind|at|on|to|into|from|across|towards?|of|with|away)\b)*"
    r"|\b(?:slow|slowly|gentle|fast|quick|smooth)? ?"
    r"(?:push|pull|dolly|zoom|pan|tilt|crane|orbit|track|jib)(?:es|ing|s)?"
    r"[\s-](?:in|out|back|left|right|up|down|around|in on|shot)\b(?: on| to| of)?"
)
# What is only likened to the first noun is the second: a sea of fog is fog.
_FIGURE = re.compile(
    r"\b(?:(?:a|an|the)\s+)?(?:sea|ocean|river|stream|lake|flood|wave|waves|wall|forest|field|mountain|storm|rain|"
    r"shower|blanket|carpet|sheet|bed|veil|curtain|ribbon|island|maze|jungle|tower|cloud|ring|tunnel|string|heart|sky)\s+"
    r"of\s+(?=(?:(?:red|white|warm|golden|glowing|bright|tail|head|city|street|thick|dense|soft|fresh|dry|autumn|"
    r"fallen|paper|endless|coloured|colored|pink|orange|neon)\s+)*"
    r"(?:fog|mist|clouds?|haze|snow|lights?|headlights|taillights|lanterns|faces|people|fans|heads|hands|umbrellas|"
    r"cars|traffic|roses|flowers|petals|leaves|moss|straw|rice|lettuce|ice|sparks|confetti|applause|colou?rs?|data|"
    r"steam|smoke|paper|papers|folders|books|boxes|laundry|dishes|emotions?|pain|heat|relief|bubbles|dust|screens|"
    r"numbers|glass|concrete|silence|steel|flags|scarves|banners)\b)"
)
# What the camera hangs on or does is no thing of the picture: a drone above a field, a crane, a pan.
_PLACED = (
    r"(?:(?:slow|slowly|gentle|gently|quick|smooth|long|overhead|low|high|wide|whip|super|telephoto|static|steady|"
    r"handheld|floating|final|short|lazy|very|a)\s+)*"
)
_FLOWN = re.compile(
    rf"(?:^|(?<=[,.;]))\s*{_PLACED}(?:drone|helicopter|gimbal|cablecam)\b(?=\s*(?:[,.;]|$)|\s+(?:wide|shot|view|from|at|side|"
    r"side-on|along|alongside|close|high|low|above|over|top|footage|end|to|looking|rising|climbing|descending|tracking|"
    r"following|circling|orbiting|gliding|pulling|pushing|skimming|creeping|moving|sweeping|backing|drifting|floating|"
    r"flying|dropping|lifting|keeping|chasing|matching|slowly|camera|move|orbit|aerial|perspective)\b)"
)
_MOVED = re.compile(
    rf"(?:^|(?<=[,.;]))(\s*{_PLACED})(pan|crane|dolly|tilt|track|jib|slider|orbit)\b(?=\s*(?:[,.;]|$)|\s+(?:up|down|in|out|left|"
    r"right|to|from|across|along|over|with|past|around|towards?|through|between|back|following|move|shot|away)\b)"
)
_TURNS = re.compile(r"\bcamera(?: \w+ly)? \w+ing\b")  # a camera that climbs is no climber
_GERUNDS = {"pan": "panning", "crane": "craning", "tilt": "tilting", "track": "tracking", "slider": "sliding",
            "jib": "craning", "dolly": "tracking", "orbit": "orbiting"}  # fmt: skip
_LIKE = re.compile(r"\blike (?:an? |the )?[\w'-]+(?: of [\w'-]+)?")
# What only says which part of a film it is.
_HEADINGS = frozenset(
    {
        "chapter",
        "opener",
        "opening",
        "closing",
        "title",
        "titles",
        "card",
        "end",
        "intro",
        "outro",
        "logo",
        "sting",
        "teaser",
        "slow",
        "motion",
        "time",
        "lapse",
        "stop",
        "split",
        "screen",
        "montage",
        "sequence",
        "scene",
        "animation",
        "animated",
        "background",
        "recruitment",
        "film",
        "image",
        "abstract",
        "early",
        "late",
    }
)
_THEIRS = frozenset({"his", "her", "their", "him", "them", "its"})
_CHART = re.compile(r"\b(bar|line|pie)[\s-]+(?:charts?|graphs?)\b")

_SHOULDER = re.compile(r"\s*over[\s-](?:(?:the|a|his|her)[\s-])?shoulders?\b", re.IGNORECASE)
# What somebody does is no bird, bat, leaf or beast: a gondolier ducks under a bridge, a kitten bats at a thread.
_VERBED = re.compile(
    r"(?:(?<=kitten )|(?<=puppy )|(?<=\w(?:er|or|st|an|ee|nt|oy|rl|at|og|py|se|ef|om|on|he|ho|fe|nd) ))"
    r"(?<!construction )(?<!tower )"
    r"(ducks|bats|leaves|cranes|swallows|bears|rams|seals|flies|crows|hawks|parrots|ferrets|hounds|badgers)"
    r"(?= (?:an?|the|his|her|their|its|under|behind|at|into|past|through|down|out|over|away|off|home|one|two) )"
)
_DOES = {"ducks": "crouches", "bats": "taps", "leaves": "leaving", "cranes": "stretches", "swallows": "gulps",
         "bears": "carries", "rams": "hits", "seals": "closes", "flies": "flying"}  # fmt: skip

# What things do on their way is no playground's slide, no lift: gold bars slide along, a door swings open; what people
# do there they do.
_DOERS = (
    "man woman boy girl kid child worker player driver skater athlete he she men women boys girls kids workers players"
)
_NOBODY = "".join(rf"(?<!\b{one} )" for one in _DOERS.split())
_GOES = re.compile(
    rf"{_NOBODY}(?:(?<=\w[^s'] )(?<!\bthe )(?<!\ban )(?<!\bof )(?<!\b(?:two|red|old|big|new|her|his) )"
    r"(?P<one>slides|slices|lights(?= up)|swings(?= (?:open|shut)))|"
    r"(?<=[^s']s )(?P<many>slide|lift(?! up)|swing(?= (?:open|shut))))"
    r"(?= (?:along|down|into|across|over|past|through|up|out|off|onto|towards?|around|round|under|from|open|back)\b)"
)
_GOING = {"slide": "moving", "swing": "turning", "light": "glowing", "lift": "rising", "slice": "cutting"}

# What is said of light, of the lens and of sound names no key, no pan, no screen, no cup.
_LIT = re.compile(
    r"\b(?:high|low|warm|soft|hard|cool|cold|gentle|single)[\s-]key\b|\bkey (?=(?:light|from|on the (?:left|right)))|"
    r"\b(?:slow|gentle|smooth|quick|fast|whip|steady) pans?\b|\boff[\s-]?screen\b|\bin frame\b|"
    r"\bcamel(?:[\s-]hair)? (?=(?:wool(?:len)? |cashmere |long |trench )?"
    r"(?:coats?|jackets?|sweaters?|scar(?:f|ves)|blazers?|trench))|"
    r"\b(?:leopard|zebra|tiger|snake|crocodile|alligator|cow|giraffe)[\s-]?(?:prints?|patterns?|skins?)\b|"
    r"\b(?:nut|protein|energy|granola|snack|cereal) bars?\b|"
    r"\b(?:rack|pull)s? focus\b|\bfish[\s-]?eye\b|\bmid[\s-]?(?:fall|air|leap|jump|flight|laugh|swing|throw|stride)\b"
)


class Grammar(msgspec.Struct, frozen=True):
    """Small words: `where` begins a place, `stands` turns a clause round, `portions` only count what follows them.

    `aside` leads to what is passed or far; `deeds` are nouns that are verbs after another noun: the crowd watches;
    `lifeless` are more things that do what nobody does.
    """

    where: frozenset[str] = frozenset()
    stands: frozenset[str] = frozenset()
    portions: frozenset[str] = frozenset()
    deeds: frozenset[str] = frozenset()
    aside: frozenset[str] = frozenset()
    lifeless: frozenset[str] = frozenset()


class Parts(msgspec.Struct, frozen=True):
    """A prompt's parts. `head` is the noun it is about, empty without a known one; `person` whether that is somebody.

    `subject` are all words of its clause up to where it is, `rest` the others, each in their order; `aside` are those
    of what somebody only goes towards or past; `deed` are those between the head and where it is; `clause` is all of
    a first clause with the head, and of those that go on with it.
    """

    head: str = ""
    person: bool = False
    subject: str = ""
    rest: str = ""
    aside: frozenset[str] = frozenset()
    deed: str = ""
    clause: str = ""


def literal(text: str) -> str:
    """Return a text in lower case without its figures of speech: a blanket of snow is snow."""
    said = _VERBED.sub(lambda found: _DOES.get(found[1], "goes"), unlit(text))
    said = _GOES.sub(lambda found: _GOING[found["many"] or found["one"][:-1]], said)
    return _CHART.sub(r"\1chart chart", _LIKE.sub(" ", _FIGURE.sub("", said)))


def flown(text: str) -> str:
    """Return a text in lower case in which no drone, crane or track is said that only carries the camera."""
    seen = _TURNS.sub(" ", _FLOWN.sub(" aerial", text[:_LONGEST].lower()))
    return _MOVED.sub(lambda found: f"{found[1]}{_GERUNDS[found[2]]}", seen)


def unfilmed(text: str) -> str:
    """Return a text in lower case without what it says of the camera."""
    return _FRAMED.sub(" , ", unlit(text))


def unlit(text: str) -> str:
    """Return a text in lower case without figures of light and lens that name things: high-key, a slow pan."""
    return _LIT.sub(" ", text[:_LONGEST].lower())


def read(text: str, nouns: Collection[str], persons: Collection[str], small: Grammar) -> Parts:
    """Return the parts of a prompt; `nouns` and `persons` are what it may be about, pairs joined by hyphens."""
    clauses = [_WORD.findall(clause) for clause in _CLAUSE.split(unfilmed(literal(text)))]
    clauses = [part for clause in clauses if clause for part in _turned(clause, small)]
    for number, clause in enumerate(clauses):
        if clause[0] in small.where:
            continue
        head, end = _head(clause, nouns, persons, small)
        if head:
            aside = {word for one in clauses for word in _aside(one, small)}
            others = [word for one in (clause[end:], *clauses[:number], *clauses[number + 1 :]) for word in one]
            said, deed = " ".join(clause[:end]), " ".join(_deed(clause[end:], small))
            return Parts(
                head,
                head in persons,
                said,
                " ".join(others),
                frozenset(aside),
                deed,
                _told(clauses) if not number else "",
            )
    return Parts(rest=" ".join(word for clause in clauses for word in clause))


def told_first(text: str, about: Parts) -> str:
    """Return the clauses that say what a prompt is about: the first that tells of more than the camera, its head's.

    What is said of his or her things tells of whoever it is about, too.
    """
    seen = set(_WORD.findall(unfilmed(literal(text)))) - _HEADINGS
    clauses = [_WORD.findall(clause) for clause in _CLAUSE.split(literal(text))]
    begun = [clause for clause in clauses if len(seen.intersection(clause)) > 1]
    opened = _SHOULDER.match(text) or (begun and len(begun[0]) <= _OPENING)
    first = [word for clause in begun[: 2 if opened else 1] for word in clause]
    heads = next((clause for clause in clauses if about.subject and about.subject in " ".join(clause)), [])
    theirs = [clause for clause in clauses if not _THEIRS.isdisjoint(clause)]
    return " , ".join(" ".join(clause) for clause in (first, heads, *theirs))


def _told(clauses: list[list[str]]) -> str:
    """Return the first clause and those that go on telling of whom it is about: helping him up, her hand on his."""
    on = [clause for clause in clauses[1:] if clause[0] in _GOES_ON or clause[0].endswith("ing")]
    return " ".join(word for clause in (clauses[0], *on) for word in clause)


def leading(text: str, nouns: Collection[str], small: Grammar) -> str:
    """Return the known noun that a prompt's first clause ends with before it says where; what it does may follow."""
    clauses = [_WORD.findall(clause) for clause in _CLAUSE.split(unfilmed(literal(text)))]
    first = next((part for clause in clauses if clause for part in _turned(clause, small)), [])
    said = _deed(first, small)
    while said:
        ends = ["-".join(said[-count:]) for count in (4, 3, 2, 1) if count <= len(said)]
        found = next((one for end in ends for one in (end, *singulars(end)) if one in nouns), "")
        if found or not said[-1].endswith(("s", "ing", "ed")):
            return found
        said = said[:-1]
    return ""


def _deed(after: list[str], small: Grammar) -> list[str]:
    """Return the words before the first that begins a place; what something is of belongs to it."""
    return after[: next((n for n, word in enumerate(after) if word in small.where), len(after))]


def _aside(clause: list[str], small: Grammar) -> list[str]:
    """Return the words after the first that leads there or past it."""
    return clause[next((n + 1 for n, word in enumerate(clause) if word in small.aside), len(clause)) :]


def _turned(clause: list[str], small: Grammar) -> Iterator[list[str]]:
    """Split what stands the other way round: on a table | stands a bottle."""
    turned = clause[0] in small.where
    cut = next((n for n, word in enumerate(clause) if n and word in small.stands), 0) if turned else 0
    if cut:
        yield clause[cut + 1 :] or clause
    yield clause[:cut] if cut else clause


def _head(clause: list[str], nouns: Collection[str], persons: Collection[str], small: Grammar) -> tuple[str, int]:
    """Return the noun that a clause is about and the place after it; the last of several that stand together."""
    place, known = 0, {*nouns, *persons}
    while place < len(clause) and clause[place] not in small.where:
        found, end = _noun(clause, place, known)
        while found and found not in persons:  # a perfume bottle is a bottle
            follows, after = _noun(clause, end, known)
            if not follows or (follows in small.deeds and not _ends(clause, after, small)):
                break
            found, end = follows, after
        if found and not (clause[end : end + 1] == ["of"] and clause[end - 1] in small.portions):
            return found, end
        place = end if found else place + 1
    return "", 0


def _ends(clause: list[str], place: int, small: Grammar) -> bool:
    return place >= len(clause) or clause[place] in small.where


def _noun(clause: list[str], place: int, known: Collection[str]) -> tuple[str, int]:
    """Return the longest known noun that begins at a place, in the singular if only that is known."""
    for count in (3, 2, 1):
        said = "-".join(clause[place : place + count])
        if len(clause[place : place + count]) == count:
            found = next((one for one in (said, *singulars(said)) if one in known), "")
            if found:
                return found, place + count
    return "", place


def longest(words: Sequence[str], place: int, table: Container[str], most: int = 3) -> str:
    """Return the longest key of a table that begins at a place, of `most` words joined by hyphens; empty without one.

    It stands in the words as in the table, or in the plural.
    """
    for count in range(min(most, len(words) - place), 0, -1):
        name = "-".join(words[place : place + count])
        found = next((one for one in (name, *singulars(name)) if one in table), "")
        if found:
            return found
    return ""


def named_in(words: Sequence[str], table: Mapping[str, str]) -> list[str]:
    """Return what a table has for its keys among words, in the order of the words."""
    found = (longest(words, place, table) for place in range(len(words)))
    return [table[word] for word in found if word]


def singulars(word: str) -> tuple[str, ...]:
    """Return what a plural may be the plural of; nothing for a possessive."""
    if word.endswith(("ss", "'s", "us")) or not word.endswith("s") or len(word) < 4:
        return ()
    if word.endswith("ies"):
        return (word[:-3] + "y", word[:-1])
    if word.endswith("ves"):
        return (word[:-3] + "f", word[:-3] + "fe", word[:-1])
    return (word[:-1], word[:-2]) if word.endswith("es") and not word.endswith("ges") else (word[:-1],)


NOTHING = Parts()
"""The parts of a prompt that says nothing."""
