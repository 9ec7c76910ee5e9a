"""What a brief says, as far as it can be told without understanding it: name, product, audience, place, promises."""

from __future__ import annotations

import re
from typing import Literal

import msgspec

from client_generate.film.story import Brief
from client_generate.providers.local.writing import english
from client_generate.providers.local.writing.words import data, words

Form = Literal["thing", "place", "app", "event", "cause", "tale", "how"]
_MOST = 1_500
"""Characters of a prompt that are read: what is most important stands in front."""
_BRIEFLY = 12
_MAKE = (
    r"(?:please\s+)?(?:can you\s+|could you\s+)?(?:(?:i|we)(?:'d| would)?\s+(?:want|need|like)\s+(?:to\s+)?)?"
    r"(?:(?:make|create|produce|write|film|shoot|generate|do|design|give|tell|develop)\s+)?(?:me\s+|us\s+)?"
)
_LEAD = re.compile(
    rf"(?i)^{_MAKE}(?:(?:a|an|the|our|my|some)\s+)?(?:[\w'’-]+,?\s+){{0,6}}?"
    r"(?:film|video|ad|advert|advertisement|commercial|spot|clip|trailer|teaser|promo|story|reel|explainer|movie|short)\b"
    r"\s*(?:(?:that|which|to)\s+)?"
    r"(?:(?:for|about|on|of|promoting|advertising|introducing|announcing|showing|explaining|promotes?|advertises?|"
    r"introduces?|announces?|explains?|shows?|launching|celebrating|where|in which|with|called|featuring)\s+|[:–—-]\s*|,\s*|\.\s*)"
)
_ORDER = re.compile(
    rf"(?i)^{_MAKE}(?:promote|advertise|sell|introduce|announce|launch|present|market|explain|show)\s+"
)
_LENGTH = re.compile(r"(?i),?\s*\b(?:in\s+)?(?:about\s+|around\s+|roughly\s+)?\d{1,3}[\s-]*(?:s|sec|secs|seconds)(?:\s+long)?[\s.]*$")
_NAMED = re.compile(r"\b(?:called|named|brand(?: name)?:?|product:)\s+[\"“']?([A-Z0-9][\w'’.&+-]*(?:\s+(?:[A-Z0-9&][\w'’.&+-]*))*)")
_QUOTED = re.compile(r"[\"“]([^\"“”]{2,60})[\"”]")
_NAME_THEN_NOUN = re.compile(r"^([A-Z][\w'’.&+-]*(?:\s+(?:&\s+)?[A-Z0-9][\w'’.&+-]*){0,3})\s*[,:–—-]\s+(?:(?:a|an|the|our|your)\s+)?(?=\w)")
_CAPITALS = re.compile(r"(?<![.!?]\s)(?<!^)\b([A-Z][\w'’&+-]*(?:\s+[A-Z][\w'’&+-]*){0,2})\b")
_PRICE = re.compile(r"(?i)(?:[€$£]\s?\d|\d\s?(?:€|\$|£|euros?|dollars?|pounds?|%)|\bfree\b|\bprice\b|\bcosts?\b|\bdiscount\b|half[- ]price)")
_FOR = re.compile(r"(?i)\b(?:aimed at|targeting|targeted at|made for|designed for|for|to help|helping|helps)\s+")
_IN = re.compile(r"(?i)\b(in|at|on|near|inside|outside|along|around|across|beside|above|off)\s+")
_MONTHS = frozenset("january february march april may june july august september october november december monday tuesday wednesday "
                    "thursday friday saturday sunday christmas easter english german".split())  # fmt: skip


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """A brief, taken apart. Empty is: it does not say."""

    form: Form
    name: str = ""
    noun: str = ""
    audience: str = ""
    place: str = ""
    town: str = ""
    """A place's own name, where `place` is a kind of place."""
    promises: tuple[str, ...] = ()
    """What it says of the product, in its own words, without the name in front."""
    price: str = ""
    hero: str = ""
    """Who a tale is about, with the article as it was written."""
    deed: str = ""
    """What happens to them, beginning with the verb."""
    said: str = ""
    """All that was read, in lower case."""

    @property
    def label(self) -> str:
        """What it is called within a sentence: its name, or the lamp."""
        return self.name or (f"the {self.noun}" if self.noun else "it")

    @property
    def plural(self) -> bool:
        """Whether the label takes a plural verb."""
        return not self.name and english.is_plural(self.noun)


def read(brief: Brief) -> Facts:
    """Take a brief apart."""
    text = _plain(brief.prompt)
    said = f"{text} {brief.title} {brief.audience}".lower()
    core = _core(text)
    core, audience = _audience(core)
    core, place, town = _place(core)
    name, core = _name(core)
    first, *rest = [part for part in _clauses(core) if part] or [""]
    tale = _tale(first) if not name else None
    if tale:
        return Facts(
            form="tale", hero=tale[0], deed=tale[1], audience=_told(brief.audience) or audience, place=place, town=town,
            promises=_promises(rest), said=said,
        )  # fmt: skip
    noun, after = _noun(first)
    promises = _promises([after, *rest])
    return Facts(
        form=_form(f"{noun} {first}".lower(), noun, said), name=name, noun=noun, audience=_told(brief.audience) or audience,
        place=place, town=town, promises=tuple(p for p in promises if not _PRICE.search(p)),
        price=next((p for p in promises if _PRICE.search(p)), ""), said=said,
    )  # fmt: skip


def _told(text: str) -> str:
    return re.sub(r"^(?:for|the)\s+", "", _plain(text).strip(" ."))[:80]


def _plain(text: str) -> str:
    """Return text without what could be taken for ours: marks of templates, controls, pictures, addresses."""
    text = re.sub(r"https?://\S+", " ", text[: 4 * _MOST])
    text = re.sub(r"[{}<>\[\]|`*_#\\^~=@\x00-\x08\x0b-\x1f\x7f]", " ", text).replace("’", "'")
    text = "".join(letter for letter in text if letter.isprintable() and ord(letter) < 0x2E00 or letter in "\n\t")
    lines = [line.strip(" -•\t") for line in text[:_MOST].splitlines()]
    return re.sub(r"\s+", " ", ". ".join(line.rstrip(".") for line in lines if line)).strip()


def _core(text: str) -> str:
    text = _LENGTH.sub("", text)
    text = re.sub(r"\s+", " ", text).strip(" ,.-")
    lead = _LEAD.match(text)
    if lead and len(lead[0].split()) <= 14:
        text = text[lead.end() :]
    text = _ORDER.sub("", text, count=1)
    return re.sub(r"\s+", " ", text).strip(" ,.-:")


def _clauses(text: str) -> list[str]:
    return [part.strip(" ,.;:-–—\"“”") for part in re.split(r"[.;!?]\s+|,\s+|\s[–—-]\s|:\s+|[;]", text)]


# --- for whom, and where -----------------------------------------------------------------------------------------


def _audience(text: str) -> tuple[str, str]:
    for found in _FOR.finditer(text):
        tokens = re.split(r"\s+", text[found.end() :])
        taken = _people_phrase(tokens)
        if taken:
            phrase = " ".join(tokens[:taken]).strip(" ,.;:")
            start = found.start() if not found[0].lower().startswith("help") else found.start()
            tail = " ".join(tokens[taken:]) if not tokens[taken - 1].endswith((",", ".", ";")) else ", " + " ".join(tokens[taken:])
            return f"{text[:start].rstrip()} {tail}".strip() if tail.strip(", ") else text[:start].rstrip(" ,"), phrase
    return text, ""


def _people_phrase(tokens: list[str]) -> int:
    """Return how many tokens say who: up to the person's word, and a `who ...` behind it; 0 for no person."""
    for place, token in enumerate(tokens[:6]):
        bare = token.strip(",.;:'\"").lower()
        if bare in words("people"):
            return place + 1 if token.endswith((",", ".", ";")) else place + 1 + _who_clause(tokens[place + 1 :])
        if token.endswith((",", ".", ";", ":")) or (bare in words("stops.words") and bare not in {"and", "our", "your", "who"}):
            return 0
    return 0


def _who_clause(tokens: list[str]) -> int:
    if not tokens or tokens[0].lower() not in {"who", "with", "over", "under", "and"}:
        return 0
    if tokens[0].lower() == "and":
        return 2 if len(tokens) > 1 and tokens[1].strip(",.;").lower() in words("people") else 0
    for place, token in enumerate(tokens[:9]):
        if token.endswith((",", ".", ";")):
            return place + 1
        if place and token.lower() in {"in", "at", "that", "which", "called", "set"} and place > 2:
            return place
    return min(len(tokens), 9)


def _place(text: str) -> tuple[str, str, str]:
    """Return the text without its place, the kind of place, and a place's own name."""
    for found in _IN.finditer(text):
        tokens = re.split(r"\s+", text[found.end() :])
        taken, proper = _place_phrase(tokens)
        if not taken:
            continue
        phrase = " ".join(tokens[:taken]).strip(" ,.;:\"")
        closing = tokens[taken - 1][-1] if tokens[taken - 1][-1] in ",.;:" else ""
        left = f"{text[: found.start()].rstrip()}{closing} {' '.join(tokens[taken:])}".strip(" ,;")
        if proper:
            return left, "", phrase
        inner, _, town = _place(left)
        return (inner, phrase, town) if town and town != phrase else (left, phrase, "")
    return text, "", ""


def _place_phrase(tokens: list[str]) -> tuple[int, bool]:
    for place, token in enumerate(tokens[:6]):
        bare = token.strip(",.;:'\"")
        kind = bare.lower().removesuffix("'s")
        if bare[:1].isupper() and kind.rstrip("s") not in _MONTHS and (place == 0 or tokens[0].lower() == "the") and kind not in words("people"):
            more = place + 1
            while more < len(tokens) and tokens[more][:1].isupper() and not tokens[more - 1].endswith((",", ".", ";")):
                more += 1
            last = tokens[more].strip(",.;").lower() if more < len(tokens) else ""
            if last in words("places") and not tokens[more - 1].endswith((",", ".")):
                return more + 1, False
            return more, True
        if kind in words("places"):
            nxt = tokens[place + 1].strip(",.;:").lower() if place + 1 < len(tokens) else ""
            if nxt in words("places") and not token.endswith((",", ".")):
                return place + 2, False
            return place + 1, False
        if token.endswith((",", ".", ";", ":")) or bare.lower() in words("stops.words"):
            return 0, False
    return 0, False


# --- what it is --------------------------------------------------------------------------------------------------


def _name(text: str) -> tuple[str, str]:
    """Return the product's name and the text without it."""
    if found := _NAMED.search(text):
        return found[1].strip(" ."), _without(text, found)
    if found := _QUOTED.search(text):
        return found[1].strip(" ."), _without(text, found)
    if found := _NAME_THEN_NOUN.match(text):
        if found[1].lower().rstrip("s") not in _MONTHS and not _is_plain(found[1]):
            return found[1], text[found.end() :]
    tokens = text.split()
    if len(tokens) == 1 and tokens[0][:1].isupper() and not _is_plain(tokens[0]):
        return tokens[0], ""
    for found in re.finditer(r"\b[A-Z][\w'&+]*(?:[\s-](?:[A-Z][\w'&+]*|\d{1,4}\b))*", text):
        if found[0].lower().rstrip("s") not in _MONTHS and not _is_plain(found[0]):
            return found[0].removesuffix("'s"), _without(text, found)
    return "", text


def _without(text: str, found: re.Match[str]) -> str:
    left, right = text[: found.start()].rstrip(), text[found.end() :].lstrip(" '\"”")
    if not left and re.match(r"(?:is|are)\s+(?:a|an|the|our)\s+", right):
        right = re.sub(r"^(?:is|are)\s+(?:a|an|the|our)\s+", "", right)
    elif not left and right[:1].isalpha() and right.split()[0].lower() in words("stops.words"):
        right = f", {right}"
    return re.sub(r"\s+", " ", f"{left} {right}").strip(" ,")


def _is_plain(name: str) -> bool:
    """Whether a capitalised word is an ordinary one that only begins a sentence."""
    first = name.split()[0].lower().strip("'")
    ordinary = words("people") | words("stops.words") | words("places") | words("directions_all") | _world_words()
    return len(name.split()) == 1 and (first in ordinary or first in _OPENERS or first.rstrip("s") in ordinary)


_OPENERS = frozenset("a an the this that our my your his her their we i you it new promote buy try how why what when where two three four "
                     "one every each no not save stop start meet discover introducing don't never some any electric organic handmade "
                     "smart luxury eco vegan local fresh brand birthday christmas family summer winter spring autumn love old young "
                     "lonely little small big clean road online healthy warm cold".split())  # fmt: skip


def _world_words() -> frozenset[str]:
    from client_generate.providers.local.writing.shelf import all_world_words

    return all_world_words()


def _noun(text: str) -> tuple[str, str]:
    """Return the noun phrase at the front, without article, and what comes behind it."""
    tokens = re.sub(r"^(?:(?:a|an|the|our|my|your|this|some|new|brand new|brand-new)\s+)+", "", text, flags=re.I).split()
    taken = []
    for token in tokens[:7]:
        bare = token.strip("'\"").lower()
        if bare in words("stops.words") or (len(taken) >= 2 and bare.endswith("ing") and len(bare) > 5):
            break
        taken.append(token)
    noun = " ".join(taken[:5]).strip(" ,.'\"")
    noun = re.sub(r"(?i)\s+(?:brand|company|startup|start-up|product)$", "", noun)
    if not noun or not any(letter.isalpha() for letter in noun):
        return "", text
    noun = noun if any(letter.isupper() for letter in noun[1:]) else noun[0].lower() + noun[1:]
    return noun[:60].strip(), " ".join(tokens[len(taken) :])


def _form(front: str, noun: str, said: str) -> Form:
    said_words = set(re.findall(r"[a-zà-ÿ'-]+", said))
    if re.match(r"(?:how|why)\b", front.strip()) or re.search(r"\bexplain(?:er|s|ing)?\b|\bhow\s+(?:a|an|the|to)?\s*[\w\s-]{2,40}\s+works?\b", said):
        return "how"
    if re.match(r"(?:don't|never|stop|save|protect|drive|wear|always)\b", front.strip()):
        return "cause"
    last = english.head(noun)
    for form in ("event", "place", "app", "cause"):
        if last in words(f"kinds.{form}") or english.singular(last) in words(f"kinds.{form}"):
            return form  # type: ignore[return-value]
    return "cause" if said_words & {"charity", "awareness", "appeal", "donate", "fundraiser", "nonprofit"} else "thing"


# --- what it promises, what happens ------------------------------------------------------------------------------


def _promises(clauses: list[str]) -> tuple[str, ...]:
    found: list[str] = []
    for clause in clauses:
        for part in re.split(r"\s+and\s+(?=[a-z]+s\b|can\b|never\b|has\b)", clause):
            told = re.sub(r"^(?:and|but|so|also|that|which|it|they|this|who|where|is|are|'s)\s+", "", part.strip(" ,.-"), flags=re.I)
            told = re.sub(r"^(?:and|that|which|it|they|is|are)\s+", "", told, flags=re.I).strip(" ,.-'\"")
            first = told.split()[0].lower() if told.split() else ""
            if len(told.split()) == 1 and (first in words("stops.words") or len(told) < 4):
                continue
            if told and first not in words("directions_all") and 1 <= len(told.split()) <= _BRIEFLY and len(told) <= 90:
                found.append(told)
    return tuple(dict.fromkeys(found))[:6]


def _tale(text: str) -> tuple[str, str] | None:
    """Return who a sentence is about and what they do, where it is a tale's first sentence."""
    tokens = text.split()
    for place, token in enumerate(tokens[:7]):
        bare = token.strip(",'\"").lower()
        if bare in words("people") | words("animals"):
            deed = tokens[place + 1 :]
            if deed and deed[0].lower() == "who":
                deed = deed[1:]
            verb = deed[0].lower() if deed else ""
            if len(deed) >= 2 and re.fullmatch(r"[a-z]{2,}(?:s|es|t)", verb) and verb not in {"is", "as", "this", "that's"}:
                who = " ".join(tokens[: place + 1])
                return (who[0].lower() + who[1:], " ".join(deed)[:140])
    return None
