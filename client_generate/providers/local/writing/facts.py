"""What a brief says, as far as it can be told without understanding it: name, product, audience, place, promises."""

from __future__ import annotations

import re
from typing import Literal

import msgspec

from client_generate.film.story import Brief
from client_generate.providers.local.writing import english, phrases
from client_generate.providers.local.writing.shelf import all_world_words
from client_generate.providers.local.writing.words import data, words

Form = Literal["thing", "place", "app", "event", "cause", "appeal", "tale", "how"]
_KINDS: tuple[Form, ...] = ("event", "place", "app", "cause")
_MOST = 1_500
"""Characters of a prompt that are read: what is most important stands in front."""
_BRIEFLY = 12
"""Words of a promise at most."""
_ALIKE = str.maketrans({0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"', 0x2013: " - ", 0x2014: " - ", 0x2026: "."})
_MAKE = (
    r"(?:please\s+)?(?:can you\s+|could you\s+)?(?:(?:i|we)(?:'d| would)?\s+(?:want|need|like)\s+(?:to\s+)?)?"
    r"(?:(?:make|create|produce|write|film|shoot|generate|do|design|give|tell|develop)\s+)?(?:me\s+|us\s+)?"
)
_FILM = (
    r"(?:film|video|ad|advert|advertisement|commercial|spot|clip|trailer|teaser|promo|story|reel|explainer|movie|short|"
    r"appeal|"
    r"campaign|announcement|invitation)"
)
_LEAD = re.compile(
    rf"(?i)^{_MAKE}(?:(?:a|an|the|our|my|some)\s+)?(?:[\w'-]+,?\s+){{0,6}}?{_FILM}\b\s*"
    r"(?:(?:that|which|to)\s+)?(?:(?:for|about|on|of|promoting|advertising|introducing|announcing|showing|explaining|"
    r"promotes?|advertises?|introduces?|announces?|explains?|shows?|launching|celebrating|where|in which|with|called|"
    r"featuring|explain|promote|advertise|introduce|announce|show)\s+|[:-]\s*|,\s*|\.\s*)"
)
_ORDER = re.compile(rf"(?i)^{_MAKE}(?:promote|advertise|sell|introduce|announce|launch|present|market|explain|show)\s+")
_LENGTH = re.compile(
    r"(?i),?\s*\b(?:in\s+)?(?:about\s+|around\s+)?\d{1,3}[\s-]*(?:s|sec|secs|seconds)(?:\s+long)?[\s.]*$"
)
_NAMED = re.compile(
    r"\b(?:called|named|brand(?: name)?:?|product:)\s+[\"']?"
    r"([A-Z0-9][\w'&+-]*(?:\.\w+)*(?:\s+[A-Z0-9&][\w'&+-]*(?:\.\w+)*)*)"
)
_QUOTED = re.compile(r"\"([^\"]{2,60})\"")
_NAME_THEN_NOUN = re.compile(
    r"^([A-Z][\w'.&+-]*(?:\s+(?:&\s+)?[A-Z0-9][\w'.&+-]*){0,3})\s*(?:[,:]|\s-)\s+(?:(?:a|an|the|our|your)\s+)?(?=\w)"
)
_CAPITALS = re.compile(r"\b[A-Z][\w'&+]*(?:[\s-](?:[A-Z][\w'&+]*|\d{1,4}\b))*")
_PRICE = re.compile(
    r"(?i)(?:[€$£]\s?\d|(?:\d|\b(?:one|two|three|five|ten|twenty|fifty))\s?(?:€|\$|£|euros?|dollars?|pounds?|%)|"
    r"\bfree\b|\bprice\b|\bcosts?\b|\bdiscount\b|half[- ]price)"
)
_BREAK = re.compile(r"[.;!?]\s+|,\s+|\s-\s|:\s+|[;]")
_HOW = re.compile(
    r"(?i)^how\s+(?:do(?:es)?\s+)?(?:(?:a|an|the|our|my)\s+)?(.+?)\s+(?:works?|is made|are made|functions?)\b"
)
_IS_HOW = re.compile(r"\bexplain(?:er|s|ing)?\b|\bhow\s+(?:an?\s|the\s|to\s)?[\w\s-]{2,40}\s+works?\b")
_ASKING = re.compile(
    r"(?i)^(?:charity|appeal|campaign|fundraiser|ngo|foundation)\s+(?:(?:that|which|who|to|for)\s+)?"
    r"(?:(?:finds?|builds?|brings?|provides?|gives?)\s+)?"
)
_GIVE = re.compile(r"(?i)^(?:please\s+)?(?:(?:give|donate|help with|send)\s+)?(?:just\s+|only\s+)?")
_IMPERATIVE = re.compile(r"(?i)(?:don't|do not|never|stop|save|protect|drive|wear|always|look up|slow down|put down)\b")
_WHEN = re.compile(
    r"(?i)(?:in|on|from|this|next|every)\s+(?:\w+\s+)?(?:\d|jan|feb|mar|apr|may|june|july|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|week|summer|spring|autumn|winter)"
)
_WHEN_WITH = re.compile(r"\s(?=with\s)")
_VERB = re.compile(r"[a-z]{2,}(?:s|es|t)")


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """A brief, taken apart. Empty is: it does not say."""

    form: Form
    name: str = ""
    noun: str = ""
    audience: str = ""
    place: str = ""
    town: str = ""
    """A place's own name: Lisbon."""
    promises: tuple[str, ...] = ()
    """What it says of the product, in its own words, without the name in front."""
    price: str = ""
    when: str = ""
    """When it is: in July, on Saturday."""
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
        if self.form == "appeal":
            return english.is_plural(self.name.partition(" for ")[0])
        return not self.name and english.is_plural(self.noun)


def read(brief: Brief) -> Facts:
    """Take a brief apart."""
    text = plain(brief.prompt)
    found = phrases.audience(core(text))
    kind = _kind_of_film(text)
    audience = _told(brief.audience) or found.phrase
    left, place, town = _where(found.left)
    said = f"{text} {brief.title} {brief.audience}".lower()
    base = Facts(form="thing", audience=audience, place=place, town=town, said=said)
    return _tale(left, base) or _how(left, base) or _cause(left, base) or _product(left, base, kind)


def plain(text: str) -> str:
    """Return text without what could be taken for ours: marks of templates, controls, pictures, addresses."""
    text = re.sub(r"https?://\S+", " ", text[: 4 * _MOST]).translate(_ALIKE)
    text = re.sub(r"[{}<>\[\]|`*_#\\^~=@\x00-\x08\x0b-\x1f\x7f]", " ", text)
    text = "".join(letter for letter in text if letter in "\n\t" or (letter.isprintable() and ord(letter) < 0x2E00))
    lines = [line.strip(" -•\t") for line in text[:_MOST].splitlines()]
    said = re.sub(r"\s+", " ", ". ".join(line.rstrip(".") for line in lines if line)).strip()
    return _once(re.sub(r"\s+([?!,.])", r"\1", said))


def _once(text: str) -> str:
    """Return a text in which no word stands twice in a row."""
    return re.sub(r"(?i)\b(\w+)(?:[\s\"]+\1\b)+", r"\1", text)


def core(text: str) -> str:
    """Return a prompt without what it says about the film as such: a 30 second ad for."""
    text = _LENGTH.sub("", text).strip(" ,.-")
    lead = _LEAD.match(text)
    if lead and len(lead[0].split()) <= 14:
        text = text[lead.end() :]
    return _ORDER.sub("", text, count=1).strip(" ,.-:")


def _kind_of_film(text: str) -> str:
    """Return what stands before the word film and is a thing: a luxury watch advert."""
    lead = _LEAD.match(text)
    before = re.split(rf"(?i)\b{_FILM}\b", lead[0])[0] if lead and len(lead[0].split()) <= 14 else ""
    kept = [
        word
        for word in re.sub(rf"(?i)^{_MAKE}(?:an?|the|our|my|some)?\s*", "", before).split()
        if not word[0].isdigit()
    ]
    return " ".join(kept) if kept and english.singular(kept[-1].lower()) in all_world_words() else ""


def _told(text: str) -> str:
    return re.sub(r"^(?:for|the)\s+", "", plain(text).strip(" ."))[:80]


def _where(text: str) -> tuple[str, str, str]:
    """Return the text without places, the kind of place, and the name of one."""
    place = town = ""
    for _ in range(2):
        found = phrases.place(text)
        if not found.phrase or (town if found.proper else place):
            break
        text = found.left
        place, town = (place, found.phrase) if found.proper else (found.phrase, town)
    return text, place, town


def _clauses(text: str) -> list[str]:
    return [part for piece in _BREAK.split(text) if (part := piece.strip(' ,.;:-"'))]


# --- the forms of briefs -----------------------------------------------------------------------------------------


def _tale(text: str, base: Facts) -> Facts | None:
    """Read a tale's first sentence: a lonely lighthouse keeper finds a message in a bottle."""
    first, *rest = _clauses(text) or [""]
    tokens = first.split()
    for at, token in enumerate(tokens[:7]):
        if token.strip("'\"").lower() not in words("people") | words("animals"):
            continue
        deed = [word for word in tokens[at + 1 :] if word.lower() != "who" or at + 1 >= len(tokens)]
        if len(deed) >= 2 and _VERB.fullmatch(deed[0].lower()) and deed[0].lower() not in {"is", "as", "this"}:
            who = " ".join(tokens[: at + 1])
            return msgspec.structs.replace(
                base, form="tale", hero=who[0].lower() + who[1:], deed=" ".join(deed)[:140], promises=_promises(rest)
            )
    return None


def _how(text: str, base: Facts) -> Facts | None:
    if not (re.match(r"(?i)(?:how|why)\b", text) or _IS_HOW.search(base.said)):
        return None
    first, *rest = _clauses(text) or [""]
    found = _HOW.match(first)
    noun = _short(found[1] if found else re.sub(r"(?i)^(?:how|why)\s+(?:to\s+)?(?:(?:a|an|the)\s+)?", "", first))
    return msgspec.structs.replace(base, form="how", noun=noun, promises=_promises(rest))


def _cause(text: str, base: Facts) -> Facts | None:
    said = set(re.findall(r"[a-z-]+", base.said))
    appeal = bool(said & words("appeals"))
    if not (_IMPERATIVE.match(text) or appeal):
        return None
    first, *rest = _clauses(text) or [""]
    told = " ".join(_ASKING.sub("", re.sub(r"(?i)^(?:the|a|an|our)\s+", "", first)).split()[:9])
    promises, price = _promises(rest), next((_GIVE.sub("", one) for one in rest if _PRICE.search(one)), "")
    return msgspec.structs.replace(
        base, form="appeal" if appeal else "cause", name=told, price=price,
        promises=tuple(one for one in promises if not _PRICE.search(one)),
    )  # fmt: skip


def _product(text: str, base: Facts, kind: str) -> Facts:
    name, text = _name(text)
    first, *rest = _clauses(text) or [""]
    noun, after = _noun(first)
    if kind and (not noun or re.search(r"(?:made|ed)$", noun)):
        noun, after, rest = kind, "", [first, *rest]
    promises = _promises([*_clauses(after), *rest])
    last = english.head(noun)
    form = next((kind for kind in _KINDS if {last, english.singular(last)} & words(f"kinds.{kind}")), "thing")
    return msgspec.structs.replace(
        base, form=form, name=name, noun=noun, when=next(filter(_WHEN.match, promises), ""),
        promises=tuple(p for p in promises if not _PRICE.search(p) and not _WHEN.match(p)),
        price=next((p for p in promises if _PRICE.search(p)), ""),
    )  # fmt: skip


# --- what it is, and what it promises ----------------------------------------------------------------------------


def _name(text: str) -> tuple[str, str]:
    """Return the product's name and the text without it."""
    if found := _NAMED.search(text) or _QUOTED.search(text):
        return found[1].strip(" .,"), _without(text, found)
    found = _NAME_THEN_NOUN.match(text)
    if found and not phrases.is_date(found[1]) and not _is_plain(found[1]):
        return found[1], text[found.end() :]
    found_all = sorted(_CAPITALS.finditer(text), key=lambda one: one[0].isupper() and len(one[0]) < 4)
    for capitals in found_all:
        if not phrases.is_date(capitals[0]) and not _is_plain(capitals[0]):
            return capitals[0].removesuffix("'s")[:60], _without(text, capitals)
    return "", text


def _without(text: str, found: re.Match[str]) -> str:
    left, right = text[: found.start()].rstrip(), text[found.end() :].lstrip(" '\"")
    if not left:
        right = re.sub(r"^(?:is|are)\s+(?:a|an|the|our)\s+", "", right)
        right = f", {right}" if right and right.split()[0].lower() in words("stops.words") else right
    return _once(re.sub(r"\s+", " ", f"{left} {right}").strip())


def _is_plain(name: str) -> bool:
    """Whether a capitalised word is an ordinary one that only begins a sentence."""
    first = name.lower().strip("'")
    ordinary = words("people") | words("stops.words") | words("places") | words("directions_all") | all_world_words()
    return " " not in name and not ({first, english.singular(first)}.isdisjoint(ordinary | words("openers")))


def _noun(text: str) -> tuple[str, str]:
    """Return the noun phrase at the front, without article, and what comes behind it."""
    if text.startswith(","):
        return "", text.lstrip(" ,")
    bare = re.sub(r"(?i)^(?:(?:a|an|the|our|my|your|this|some|new|brand-new)\s+)+", "", text)
    tokens, taken = bare.split(), list[str]()
    for token in tokens[:5]:
        low = token.strip("'\"").lower()
        if low in words("stops.words") or (taken and low in words("doing")):
            break
        taken.append(token)
    return _short(" ".join(taken)), " ".join(tokens[len(taken) :])


def _short(noun: str) -> str:
    noun = re.sub(r"(?i)\s+(?:brand|company|startup|start-up|product)$", "", noun.strip(" ,.'\""))[:60].strip()
    if not any(letter.isalpha() for letter in noun):
        return ""
    return noun if any(letter.isupper() for letter in noun[1:]) else noun[0].lower() + noun[1:]


def _promises(clauses: list[str]) -> tuple[str, ...]:
    """Return what may be said of it as it stands; instructions about the film are none."""
    cut = [part for clause in clauses for part in (_WHEN_WITH.split(clause) if _WHEN.match(clause) else [clause])]
    parts = [part for clause in cut for part in re.split(r"\s+and\s+(?=[a-z]+s\s|can\b|never\b|has\b)", clause)]
    return tuple(dict.fromkeys(told for part in parts if (told := _cut(part)) and not _directs(told)))[:6]


def _directs(told: str) -> bool:
    """Whether words say how the film is to be, and promise nothing: calm, at night."""
    known = " ".join([*data("tones")["tones"].values(), *(one["words"] for one in data("light")["hours"].values())])
    return {*told.lower().split()} <= {*known.split(), "at", "in", "the", "and"}


def _cut(part: str) -> str:
    told = part.replace('"', "").strip(" ,.-'")
    told = re.sub(r"\s*[?!.]+$|\s+[?!]+", "", told)
    for _ in range(2):
        told = re.sub(r"(?i)^(?:and|but|also|that|which|where|it|they|this|who|is|are|with)\s+", "", told)
    spoken = told.split()
    if not spoken or len(spoken) > _BRIEFLY or len(told) > 90 or spoken[0].lower() in words("directions_all"):
        return ""
    return (
        ""
        if len(spoken) == 1
        and not any(map(str.isdigit, told))
        and (len(told) < 4 or told.lower() in words("stops.words"))
        else told
    )
