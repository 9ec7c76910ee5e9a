"""The words of a title card or a super: found in a prompt, broken into lines, fitted to any frame."""

from __future__ import annotations

import math
import re
from collections.abc import Collection

import msgspec

from client_generate.media.lettering import font, readable

_CARD = re.compile(
    r"\b(?:(?:title|end|closing|opening|text|intro|outro|chapter|name|logo)[\s-]?cards?|end[\s-]?(?:slate|frame|title)s?|"
    r"title[\s-]?(?:screen|slide|sequence|shot|frame|page)|kinetic (?:typography|type)|"
    r"(?:opening|closing|main|end|chapter|film) titles?|packshot with claim|"
    r"(?:quote|question|statistics?|fact|number|credits|thank[\s-]you)[\s-](?:card|slide)s?|"
    r"(?:chalk|hand|neon|hand[\s-]drawn)[\s-]?lettering|film leader|countdown leader|"
    r"neon (?:tube )?titles?|neon (?:sign|letters|lettering|words?)(?=[^.]{0,60}[\"“'])|"
    r"(?:chalk|black)board\b[^.\"]{0,40}\b(?:title|headline|lettering|words)|"
    r"letters (?:crumble|dissolve|break|scatter|blow|assemble|fall|form|rise|burn)\b"
    r"[^.\"]{0,70}\b(?:date|title|name|words?|year)|"
    r"(?:stencil\w*|sprayed|spray[\s-]?painted|graffiti|chalk\w*|painted) (?:letters|lettering|words?)"
    r"(?=[^.]{0,120}[\"“'])|"
    r"(?:words?|letters|lettering|slogan) (?:are |is )?"
    r"(?:written|drawn|carved|embroidered|stitched|spelled|painted)\b)\b|"
    r"^\W*(?:the |two |three |a few )?(?:single )?words?\s*[\"“]|"
    r"^\W*(?:[\w-]+ ){0,2}(?:title|logo|claim|text|headline|caption|banner|card|slogan|lettering)\b\s*[:“\"]|"
    r"^\W*(?:the |a |our |brand |company |final )*logo(?:type)?\b\s*"
    r"(?=of\b|reveals?\b|animat|appears?\b|fades?\b|[.,]|$|"
    r"\bon (?:a )?(?:plain |dark |light |pure )?"
    r"(?:black|white|dark|light|paper|grey|gr[ae]y|colou?red|blue|green|red|background)\b)",
    re.IGNORECASE,
)
# Letters that do something, whatever they say.
_LETTERS_MOVE = re.compile(
    r"\b(?:title|silver|golden?|metal(?:lic)?|steel|chrome|stone|giant|3d|glowing) letters (?:slowly |gently )?"
    r"(?:rises?|emerges?|floats?|falls?|forms?|spells?|assembles?|appears?|glows?|melts?|drifts?|sinks?)\b"
    r"(?:\s+(?:up\s+)?(?:out of|from|over|above|in|on|into)\s+(?P<ground>[^,.;]+))?",
    re.IGNORECASE,
)
# Figures alone that count down, and where they begin.
_COUNT = re.compile(
    r"\b(?:numerals?|numbers?|digits?|figures?)\b[^.]{0,30}\bcount(?:s|ing)?[\s-]down\b(?:[^.]{0,20}?\bfrom\s+(?P<first>\w+))?",
    re.IGNORECASE,
)
_FIGURES = {"ten": 10, "nine": 9, "eight": 8, "seven": 7, "six": 6, "five": 5, "four": 4, "three": 3}
_SUPER = re.compile(
    r"\b(?:supers?|text|title|caption|claim|headline|on[\s-]?screen text|text on screen|text overlay|lower third)\b"
    r"\s*(?:reads?|says?|appears?)?\s*[:=]\s*(?P<words>[^\n]+)|"
    r"\bthe (?:words?|line|claim|text|name|slogan)\s+(?P<shown>[\"“«„'][^\n]{1,160}?)\s*(?:then\s+)?"
    r"(?:appears?|fades? in|forms?|lights? up|is written|emerges?|glows?|pops? up)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(
    r"“([^”]{1,160})”|\"([^\"]{1,160})\"|«([^»]{1,160})»|„([^“”]{1,160})[“”]|(?<!\w)'([^']{2,160})'(?!\w)"
)
# Words told by their capitals alone and by how they are set: the words Every Breath Counts in white serif type.
_CAPITALS = re.compile(
    r"\b(?:[Tt]he )?(?:words?|title|claim|slogan|headline|text) "
    r"(?P<words>[A-Z][\w'\u2019]*(?:,? (?:(?:a|an|and|in|is|of|on|or|the|to|for|with) )?[A-Z][\w'\u2019]*)+[.!?]?)"
    r"(?=[^.,]*\b(?:type|typography|serif|sans|letters|lettering|font|fad(?:es?|ing)|appear(?:s|ing)?|centred|centered)\b)"
)
_SAYS = re.compile(
    r"(?:[:=]|\b(?:with the words?|that (?:reads|says)|which (?:reads|says)|reading|saying|reads|says|with the (?:text|"
    r"claim|title|line|slogan|name)|of)\b)\s*:?\s*(?P<words>.+)",
    re.IGNORECASE | re.DOTALL,
)
_END = re.compile(
    r"\.(?=\s|$)|[\n;]|\bCamera:|"
    r"\s(?:on|over|against|in front of|fades?|appears?|in|white|black|gold|set in|animates?|"
    r"centred|centered|aligned|rising|floating|fading|sliding)\s"
    r"(?=.*\b(?:background|backdrop|white|black|type|letters|paper|screen|landscape|sky|footage|in|dark|gradient|"
    r"navy|deep|blue|on)\b)",
    re.IGNORECASE,
)
_BREAK = re.compile(r"\s+[-\u2013\u2014|/\u00b7]\s+|\s*[|\n]\s*|(?<=[.!?])\s+(?=[A-Z0-9])")
# A second sentence with one of these tells how the card looks; it is not set.
_DESIGN = re.compile(
    r"\b(?:white|black|grey|gray|gold|type|letters?|lettering|typography|font|serif|background|backdrop|centred|centered|"
    r"fades?|slow|music|camera|logo|minimal|clean|shot|light|lit|blurred|soft|behind|below|under|appears?|screen|static)\b",
    re.IGNORECASE,
)
# A card's words may lie over a picture; these are none.
_OVER = re.compile(r"\b(?:over|against|in front of|across)\s+(?P<ground>(?:an?|the)\s.+)", re.IGNORECASE | re.DOTALL)
_PLAIN = re.compile(
    r"\b(?:plain|solid|gradient|flat|backgrounds?|backdrop|ground|paper|texture|white|black|wall|board|blackboard|"
    r"chalkboard|text|words|letters|title|logo|bricks?|wood|pattern)\b",
    re.IGNORECASE,
)
_COLOUR = (
    r"(?:white|black|blue|navy|red|crimson|green|yellow|orange|pink|purple|violet|mint|gr[ae]y|teal|turquoise|beige)"
)
_GROUND = re.compile(
    rf"\b(?:on|against|over)\s+(?:an?\s+)?(?:[\w-]+\s+){{1,2}}?(?={_COLOUR}\b(?!\s+(?:sea|ocean|water|sky|lake|waves|river|"
    r"field|meadow|forest|hills?|mountains?|valley|road|street|city|night|desert|coast|beach|landscape|horizon)\b))",
    re.IGNORECASE,
)
# What letters and lines are coloured with: the words before them.
_LETTERS = re.compile(
    r"\b(?P<tone>[\w-]+(?:\s+[\w-]+){0,3})\s+(?:letters?|lettering|capitals|caps|type|typography|serifs?|sans|font|words|"
    r"text|script|handwriting)\b"
)
_IN = re.compile(
    r"\bin\s+(?:(?:a|plain|pure|bold|bright|deep|soft|clean|warm)\s+)*(?P<tone>[a-z]+)\b(?!\s+(?:back|ground))"
)
_LINED = re.compile(
    r"\b(?P<tone>[a-z]+)\s+(?:(?:heartbeat|ecg|ekg|pulse|thin|wavy)\s+)?"
    r"(?:lines?|rings?|circles?|stripes?|bars?|rules?|bands?|frames?|borders?)\b"
)
# A ground of a colour, however it is called, and what makes it a pale one.
_ONTO = re.compile(
    rf"\b(?:across|against|over)\s+(?:an?\s+)?(?={_COLOUR}\b\s*(?:$|[,.;]|background|backdrop|ground|screen|paper))"
)
_BARE = re.compile(
    rf",\s*(?=(?:(?:dark|deep|pale|light|warm|soft|bright|pastel|plain)\s+)*{_COLOUR}\s*(?:[,.;]|$))", re.IGNORECASE
)
_PALE = re.compile(r"\b(?:pale|light|pastel|soft|icy|ice|sky|powder|baby)\b")
_CALLED = re.compile(r"(?<![\w.])(?:\+?\d[\d ()/-]{5,18}\d|(?:www\.)?[\w-]+\.(?:org|com|net|eu|gov|info|de|uk))\b")
INKS = {
    "terracotta": "c8623c", "gold": "e0b048", "golden": "e0b048", "silver": "c8ccd2", "cream": "f2e8d0",
    "crimson": "b0182c", "mint": "a0e0c8", "violet": "7a48b0", "copper": "b87040", "rust": "a85a30", "white": "fbfaf6",
    "signal-red": "d8201c",
}  # fmt: skip
"""Colours of letters that clothes have not, or otherwise."""
_NEON = re.compile(
    r"\bneon\b(?:.*?\b(?P<place>diner|bar|hotel|motel|cafe|cinema|club|pizzeria|casino|theatre)\b)?", re.I | re.S
)
_MOST = 160  # letters of a title; a card is no page


class Words(msgspec.Struct, frozen=True):
    """What stands on a card: the title and a smaller line below it, either may be empty.

    `ink` and `line` name the colours of its letters and of its rule, where they are said; `caps`: all in capitals.
    """

    title: str = ""
    sub: str = ""
    ink: str = ""
    line: str = ""
    caps: bool = False


class Line(msgspec.Struct, frozen=True):
    """One set line in pixels: its text, the size of its letters, the room between them, and its box."""

    text: str
    letters: int
    track: float
    box: tuple[float, float, float, float]
    sub: bool = False


def is_card(prompt: str) -> bool:
    """Whether a prompt asks for a title card: words on a ground, no scene."""
    return _CARD.search(prompt) is not None or _CAPITALS.search(prompt) is not None or _COUNT.search(prompt) is not None


def unquoted(prompt: str) -> str:
    """Return what a prompt says of how a card looks: all but the quoted words; all, when nothing is quoted.

    A ground of a colour is called by that colour alone: "on signal red" is on red.
    """
    return _GROUND.sub(_onto, _ONTO.sub("on ", _BARE.sub(" , on ", _QUOTED.sub(" ", prompt))))


def _onto(found: re.Match[str]) -> str:
    """Return what stands before a ground's colour: no word but that it is pale, or another colour."""
    if re.search(rf"\b{_COLOUR}\b", found.group()):
        return found.group()
    return "pale-ground on " if _PALE.search(found.group().lower()) else "on "


def inks_of(prompt: str, tones: Collection[str]) -> tuple[str, str]:
    """Return the colours, of those known, of a card's letters and of its line; empty where none is named."""
    plain = _QUOTED.sub(" ", prompt).lower()
    letters = next((one for found in _LETTERS.finditer(plain) for one in _named(found["tone"], tones)), "")
    letters = letters or next((one for found in _IN.finditer(plain) for one in _named(found["tone"], tones)), "")
    return letters, next((one for found in _LINED.finditer(plain) for one in _named(found["tone"], tones)), "")


def is_bright(ink: str) -> bool:
    """Whether letters of this colour need a dark ground."""
    return ink in {"white", "yellow", "gold", "golden", "cream", "silver", "pink", "beige", "mint", "orange"}


def _named(said: str, tones: Collection[str]) -> list[str]:
    return [word for word in reversed(re.findall(r"[a-z]+", said)) if word in tones]


def ground_of(prompt: str) -> str:
    """Return, in words, the picture over which a card's quoted words lie; empty when it has a ground of its own."""
    moving = _LETTERS_MOVE.search(prompt)
    if moving and moving["ground"]:
        return prompt[moving.start("ground") :]
    if not is_card(prompt) or not _quoted(prompt):
        return ""
    found = _OVER.search(unquoted(prompt))
    return "" if found is None or _PLAIN.search(found["ground"]) else found["ground"]


def of_card(prompt: str, candidate: int = 0) -> Words:
    """Return the words of a title card: those in quotes, else those that follow the colon, else the number it counts.

    The candidates of a grid are as many numbers further down.
    """
    prompt = prompt.partition("Camera:")[0]
    counted = _COUNT.search(prompt)
    if counted is not None and not _QUOTED.search(prompt):
        first = (counted["first"] or "").lower()
        return Words(str(max((int(first) if first.isdigit() else _FIGURES.get(first, 3)) - candidate, 0)))
    quoted = _quoted(prompt)
    if quoted:
        called = _CALLED.search(_QUOTED.sub(" ", prompt))  # a helpline stands below the words
        return Words(quoted[0], quoted[1] if len(quoted) > 1 else called.group().strip() if called else "")
    told = _CAPITALS.search(prompt)
    if told is not None:
        return Words(_clean(told["words"]))
    if _LETTERS_MOVE.search(prompt):
        return Words("Title")
    found = _CARD.search(prompt)
    rest = prompt if found is None else prompt[found.end() - (found.group()[-1] in ':“"') :]
    told = _SAYS.search(rest)
    return _usual(prompt) if told is None else _split(told["words"])


def _usual(prompt: str) -> Words:
    """Return what a card says whose words are not told: a chapter's name, a neon sign's; nothing for a logo."""
    if re.search(r"\bchapter\b", prompt, re.IGNORECASE):
        return Words("Chapter One")
    found = _NEON.search(prompt)
    return Words() if found is None else Words((found["place"] or "open").upper())


def of_super(prompt: str) -> Words:
    """Return the words to lay over a picture: "super: ...", "text: ...", up to the end of the sentence."""
    found = None if is_card(prompt) else _SUPER.search(prompt)
    if found is None:
        return Words()
    said = found["words"] or found["shown"]
    quoted = _quoted(said[: _MOST * 2])
    return Words(quoted[0], "") if quoted and said.lstrip()[0] in "\"“«„'" else _split(said)


def _quoted(text: str) -> list[str]:
    found = [next(part for part in groups if part) for groups in _QUOTED.findall(text[:4000])]
    return [_clean(part) for part in found if _clean(part)][:2]


def spelt(prompt: str) -> str:
    """Return the words that letters in the picture spell: those that are quoted."""
    return next(iter(_quoted(prompt)), "")


def _split(text: str) -> Words:
    """Cut at the end of the sentence; a dash or a bar divides title and sub line."""
    text = text.strip()
    pieces = [_clean(piece) for piece in _BREAK.split(text[: _MOST * 3], maxsplit=2)]
    first = _END.split(pieces[0], maxsplit=1)[0] if pieces else ""
    second = ""
    if len(pieces) > 1 and first.rstrip(".!?") == pieces[0].rstrip(".!?") and _DESIGN.search(pieces[1]) is None:
        second = _END.split(pieces[1], maxsplit=1)[0]
    return Words(_clean(first), _clean(second))


def _clean(text: str) -> str:
    """Return the text in letters that the font has, without quotes and loose ends; scripts it lacks are left out."""
    plain = readable(text[: _MOST * 3]).strip(" \"'“”«».,;:-\u2013\u2014|/()[]")
    plain = plain if any(letter.isalnum() for letter in plain) else ""
    return plain if len(plain) <= _MOST else plain[:_MOST].rpartition(" ")[0] or plain[:_MOST]


def length(text: str, letters: int, track: float) -> float:
    """Return how wide a line is, in pixels, with `track` pixels between its letters."""
    return float(font(letters).getlength(text)) + track * max(len(text) - 1, 0)


def least(size: tuple[int, int]) -> int:
    """Return the smallest letters for a frame: their capitals are 3 % of its height."""
    return max(math.ceil(size[1] * 0.045), 6)


def set_lines(
    words: Words, size: tuple[int, int], *, caps: bool = False, big: float = 0.13, wide: float = 0.8
) -> tuple[Line, ...]:
    """Return the lines of a card, as large as they fit: `big` of the height at most, `wide` of the width.

    Boxes are around a middle of (0, 0); the title first, the sub line a rule's room below it. Words that cannot be
    set in readable size are left out from the end, never cut.
    """
    room, high = size[0] * wide, size[1] * (0.34 if size[1] > size[0] else 0.5)
    lines: list[Line] = []
    title = words.title.upper() if caps else words.title
    low = least(size)
    letters, rows = low, list[str]()
    for letters in range(max(round(size[1] * big), low), low - 1, -max(round(size[1] * 0.006), 1)):
        rows = _rows(title, letters, _track(letters, caps=caps), room)
        if rows and len(rows) * letters * 1.22 <= high and len(rows) <= (2 if letters > size[1] * 0.07 else 6):
            break
    rows = _whole(rows, title, letters, _track(letters, caps=caps), room, size)
    top = 0.0
    for row in rows:
        track = _track(letters, caps=caps)
        wide_ = length(row, letters, track)
        lines.append(Line(row, letters, track, (-wide_ / 2, top, wide_ / 2, top + letters * 1.16)))
        top += letters * 1.22
    small = max(low, round(letters * 0.4))
    top += letters * 0.12 + small * 1.1
    for row in _rows(words.sub.upper(), small, small * 0.16, room)[:2] if rows else []:
        wide_ = length(row, small, small * 0.16)
        lines.append(Line(row, small, small * 0.16, (-wide_ / 2, top, wide_ / 2, top + small * 1.16), sub=True))
        top += small * 1.4
    return tuple(lines)


def _track(letters: int, *, caps: bool) -> float:
    return letters * (0.17 if caps else -0.012)


def _rows(text: str, letters: int, track: float, room: float) -> list[str]:
    """Break a text into lines no wider than `room`, of about the same length; none if a word is wider."""
    words = text.split()
    if not words or max(length(word, letters, track) for word in words) > room:
        return []
    least_rows = len(_greedy(words, letters, track, room))
    narrow = room
    while narrow > room * 0.4 and len(_greedy(words, letters, track, narrow * 0.94)) == least_rows:
        narrow *= 0.94
        if max(length(word, letters, track) for word in words) > narrow * 0.94:
            break
    return _greedy(words, letters, track, narrow)


def _greedy(words: list[str], letters: int, track: float, room: float) -> list[str]:
    rows: list[str] = [words[0]]
    for word in words[1:]:
        if length(f"{rows[-1]} {word}", letters, track) <= room:
            rows[-1] += f" {word}"
        else:
            rows.append(word)
    return rows


def _whole(rows: list[str], title: str, letters: int, track: float, room: float, size: tuple[int, int]) -> list[str]:
    """Return rows that fit even at the smallest letters: words too wide go, then those at the end."""
    words = [word for word in title.split() if length(word, letters, track) <= room]
    rows = rows or _rows(" ".join(words), letters, track, room)
    return rows[: max(int(size[1] * 0.56 / (letters * 1.22)), 1)]
