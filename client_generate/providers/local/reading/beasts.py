"""Animals and people: an animal's word that means none (ducks under, a wolf mask), and who is with an animal.

Pure: words go in; words and deeds come out.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

import msgspec

from client_generate.providers.local.reading import doing, phrase, verbs
from client_generate.providers.local.reading.around import Beside
from client_generate.providers.local.reading.doing import Doing
from client_generate.providers.local.reading.vocabulary import Picture, vocabulary

SETS = ("wildlife", "animal", "pets")
"""The sets of animals."""
_WORD = re.compile(r"[A-Za-z']+|[^A-Za-z']+")
_FAR = frozenset({"built", "landscape", "town", "city", "room", "road"})
_CHASES = frozenset({"chases", "chase", "chased", "chasing"})
_HERDS = frozenset({"herd", "flock"})
_LOW = 0.95  # metres; to what is smaller one kneels
_TOUCHES = frozenset({
    "stroke", "strokes", "stroking", "pets", "petting", "pat", "pats", "patting", "feed", "feeds", "feeding", "brush",
    "brushes", "brushing", "cuddle", "cuddles", "cuddling", "hug", "hugs", "hugging", "groom", "grooms", "grooming",
    "fed", "hand", "hands", "finger", "lap", "arms", "stroked", "petted", "caress", "caresses",
    "scratches", "tickles", "comforts", "calms",
})  # fmt: skip
# What an animal is to another.
_KIN = frozenset({
    "mother", "father", "parent", "parents", "baby", "son", "daughter", "family", "couple", "pair", "male", "female",
    "adult", "team", "brother", "sister", "children", "crowd", "two", "three", "four", "kid", "kids",
})  # fmt: skip
_NAMED = {
    **dict.fromkeys(("mother", "father", "mum", "brother", "sister", "son", "daughter", "parent"), "grown"),
    **dict.fromkeys(("family", "couple"), "group"),
    "baby": "cub",
    "newborn": "young",
}
_YOUNG = re.compile(r"\b(?:baby|infant)\b", re.IGNORECASE)
_OWN = re.compile(r"\b(its |their )(?:mother|father|parents?|mum)\b", re.IGNORECASE)
_INFANT = re.compile(r"\b(?:infants?|baby|babies|newborn)\b", re.IGNORECASE)
# What somebody does whom a picture need not name.
_WORKS = frozenset({"climber", "climbs", "climbing", "sledging", "dances", "surfing", "skateboard", "swims", "dives"})
# What follows an animal's name that is a verb: it is done to something, or somewhere.
_DONE = frozenset({
    "a", "an", "the", "his", "her", "their", "its", "my", "our", "some", "under", "out", "behind", "down", "away",
    "through", "him", "them", "me", "us", "it", "off", "up", "beneath",
})  # fmt: skip
# What is only called after an animal, shows one or is made of one.
_CALLED = frozenset({
    "costume", "costumes", "tattoo", "tattoos", "mask", "masks", "statue", "statues", "sculpture", "sculptures",
    "figurine", "figurines", "balm", "bell", "bells", "bar", "bars", "repellent", "spray", "onesie", "outfit",
    "print", "prints", "logo", "emblem", "mascot", "crest", "leather", "chop", "chops", "confit", "hole",
    "holes", "jumper", "sweater", "pattern", "motif", "shaped", "themed", "badge", "badges", "brooch", "earrings",
    "necklace", "pendant", "bite", "bites", "net", "nets", "chestnut", "chestnuts", "balloon", "balloons",
    "puppet", "puppets", "cookie", "cookies", "stew", "curry", "burger", "soup", "lantern", "kite", "flu", "pox",
    "virus", "phobia", "pose", "position", "stickers", "sticker", "emoji", "cup", "mug", "pyjamas", "pajamas",
    "slippers", "hat", "market", "auction", "cart", "carriage", "trailer", "collar", "litter", "dance",
})  # fmt: skip


# What an animal is made of that is a thing.
_MADE = frozenset({
    "gummy", "teddy", "rocking", "wooden", "brass", "bronze", "plush", "toy", "stuffed", "inflatable", "paper",
    "origami", "porcelain", "ceramic", "marble", "stone", "plastic", "rubber", "glass", "carved", "knitted", "felt",
    "wax", "metal", "iron", "clay", "cardboard", "crocheted", "pommel", "clothes", "jelly", "marzipan", "papier-mache",
    "embroidered", "balloon", "year", "cuddly", "piggy", "vaulting",
})  # fmt: skip


def unnamed(text: str) -> str:
    """Return a text without the words that name an animal and mean none."""
    parts = _WORD.findall(text)
    words = [n for n, part in enumerate(parts) if part[0].isalpha()]
    beasts = _beasts()
    for place, n in enumerate(words):
        if beasts.isdisjoint(_forms(parts[n].lower())):
            continue
        before = parts[words[place - 1]].lower() if place else ""
        after = parts[words[place + 1]].lower() if place + 1 < len(words) else ""
        if (before in _MADE and not _ware(before, parts[n].lower())) or (
            after in _CALLED and parts[n + 1].strip(" -") == ""
        ):
            parts[n] = ""
        elif after in _DONE and _person(before):
            parts[n] = "acts"
    return "".join(parts)


def _ware(*said: str) -> bool:
    """Whether these words together are a thing of a name of its own: a rocking horse."""
    known, name = vocabulary(), "-".join(said)
    return name in known.subjects or name in known.lone or name in known.acts.wares


def kinless(text: str) -> str:
    """Return a text whose animals have no mothers and families, which people have: a cub, a group, a grown one."""
    beasts = _beasts()
    if not any(not beasts.isdisjoint(_forms(word)) for word in verbs.words_of(text)):
        return text
    if not any(_person(word) and word not in {*_KIN, "infant"} for word in verbs.words_of(text)):
        text = _YOUNG.sub("cub", text)
    parts = _WORD.findall(_OWN.sub(r"\1grown", text))
    words = [n for n, part in enumerate(parts) if part[0].isalpha()]
    for place, n in enumerate(words):
        if not beasts.isdisjoint(_forms(parts[n].lower())):
            _disown(parts, words, place)
    return _INFANT.sub("young", "".join(parts)) if _is_kin(parts, words, beasts) else "".join(parts)


def _is_kin(parts: list[str], words: list[int], beasts: frozenset[str]) -> bool:
    """Name anew the kin that is said after its animal (a gorilla family); return whether there is one."""
    pairs = [(n, m) for n, m in pairwise(words) if parts[m].lower() in _NAMED and parts[n + 1].strip(" -") == ""]
    kin = [m for n, m in pairs if not beasts.isdisjoint(_forms(parts[n].lower()))]
    for m in kin:
        parts[m] = _NAMED[parts[m].lower()]
    return bool(kin)


def _disown(parts: list[str], words: list[int], place: int) -> None:
    """Take the words for kin off the animal at a place: a mother duck, a family of lions."""
    before = ["", "", *(parts[m].lower() for m in words[max(place - 2, 0) : place])][-2:]
    if before[1] in _NAMED:
        parts[words[place - 1]] = _NAMED[before[1]]
    elif before[1] == "of" and before[0] in _NAMED:
        parts[words[place - 2]] = "group"


def met(text: str, kind: str, found: Doing) -> Doing:
    """Return what somebody does with the animal that a prompt of the set `kind` names, `found` without it.

    Whoever touches it kneels before what is small; who is only named beside it stands there. Nothing new where no
    animal can stand beside them.
    """
    said = verbs.words_of(unnamed(kinless(text)))
    beast = _beside(said)
    found = _real(found, said)
    if not _people(said):
        return found
    touched = not _TOUCHES.isdisjoint(said)
    own = found if found.pose else doing.doing_of(" ".join(said[_first(said) :]))
    led = any(_person(word) for word in said[:4])
    first = led and ((own.pose and not own.still) or not _HERDS.isdisjoint(said))
    if beast is None or not (kind in SETS or found.pose or (kind in _FAR and first)):
        return found
    there = doing.standing(text)
    pose = own.pose if own.pose and not own.still else "run" if not _CHASES.isdisjoint(said) else ""
    pose = pose or ("walk" if not _HERDS.isdisjoint(said) else there.pose)
    if touched:
        own = msgspec.structs.replace(own, pair="", ware="", over="")
        pose = "kneel" if beast.tall < _LOW else "give"
    around = (beast, *(one for one in own.around if one != beast))[:2]
    place = (
        there.place
        or there.home
        or ("sitting-room" if kind == "room" else found.place if kind not in SETS else "")
        or "meadow"
    )
    return msgspec.structs.replace(own, pose=pose, still=False, around=around, place=place)


def kept(scene: Picture | None, text: str, head: str) -> Picture | None:
    """Return the scene of a text about `head`; none of an animal alone that somebody is with, or of somebody alone."""
    if scene is None:
        return None
    said = verbs.words_of(unnamed(kinless(text)))
    lone = scene.set == "pets" and scene.name != "pet at vet" and _people(said) and _beside(said) is not None
    return None if lone or _stolen(scene, head) else scene


def _stolen(scene: Picture, head: str) -> bool:
    """Whether a picture of somebody stands in for the animal that a prompt is about."""
    beasts = _beasts()
    return (
        not beasts.isdisjoint(_forms(head))
        and scene.set in {"deeds", "vista"}
        and all(line.isdisjoint(beasts) for line in scene.needs)
        and any(not line.isdisjoint(vocabulary().persons | _WORKS) for line in scene.needs)
    )


def _real(found: Doing, said: list[str]) -> Doing:
    """Return a deed without the animals around it that these words do not name."""
    known, beasts = vocabulary().acts.around, _beasts()
    all_of = {known[word] for word in known if word in beasts}
    pairs = ["-".join(pair) for pair in pairwise(said)]
    named = {known[form] for word in (*said, *pairs) for form in _forms(word) if form in known}
    around = tuple(one for one in found.around if one in named or one not in all_of)
    return msgspec.structs.replace(found, around=around)


def _people(said: list[str]) -> bool:
    """Whether somebody is named who is no animal: a mother duck is nobody."""
    known, beasts = vocabulary(), _beasts()
    several = known.several | known.company | set(known.groups)
    for word, after in pairwise([*said, "."]):
        kin = word in _KIN and not beasts.isdisjoint(_forms(after))
        if not kin and (_person(word) or word in several) and word != "guard":
            return True
    return False


def _first(said: list[str]) -> int:
    return next((n for n, word in enumerate(said) if _person(word)), 0)


def _beside(said: list[str]) -> Beside | None:
    """Return the first animal of these words that can stand beside people."""
    known, beasts = vocabulary().acts.around, _beasts()
    pairs = ["-".join(pair) for pair in pairwise(said)]
    for place, word in enumerate(said):
        for name in (*pairs[place : place + 1], word):
            found = next((known[one] for one in _forms(name) if one in known and one in beasts), None)
            if found is not None:
                return found
    return None


def _person(word: str) -> bool:
    known = vocabulary()
    return not known.persons.isdisjoint(_forms(word))


def _forms(word: str) -> frozenset[str]:
    plain = word.removesuffix("'s")
    return frozenset((plain, *phrase.singulars(plain)))


@lru_cache(maxsize=1)
def _beasts() -> frozenset[str]:
    """Return all words that name animals."""
    known = vocabulary()
    return frozenset(word for name in SETS for word in known.sets[name])
