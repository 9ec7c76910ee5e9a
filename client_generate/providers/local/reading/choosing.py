"""Which picture tells a prompt best: a scene, a place, a set, or somebody who does something somewhere.

Pure: the words and who is in them go in, names come out.
"""

from __future__ import annotations

import msgspec

from client_generate.providers.local.reading import beasts, casting, places, portraits, titles, words
from client_generate.providers.local.reading.doing import NOTHING, VIEWS, Doing, acted
from client_generate.providers.local.reading.phrase import Parts
from client_generate.providers.local.reading.verbs import somebody
from client_generate.providers.local.reading.vocabulary import Picture, vocabulary

# Where a thing alone is a packshot: anywhere indoors, and outdoors close to it.
_INDOOR_SETS = frozenset({"room", "close", "hall"})
_NEAR_SETS = frozenset({"room", "close", "hall", "road", "town", "city", "landscape"})
# The sets that a place alone asks for: a thing that a prompt begins with goes before them.
_LONELY = frozenset({None, "room", "close", "hands", "landscape", "town", "city"})
_GROWN = frozenset({"flowers", "leaves", "wildflowers", "daisies", "ice", "herbs", "roses", "stones", "plant"})
# The sets that a picture of a place stands in for.
_PLACES = frozenset({"room", "close", "landscape", "town", "city"})
# The sets that may be anywhere: the name of a place alone goes before them.
_ANYWHERE = frozenset({"room", "close", "hall", "landscape", "town", "city", "site", "indoors", "product", "transport"})
# Where a face that is asked for goes before the thing or the place.
_FACED = frozenset({"product", "food", "room", "site", "landscape", "town", "city", "indoors"})
_FACES = frozenset({"close-up", "closeup", "portrait", "medium-close-up"})


class Chosen(msgspec.Struct, frozen=True):
    """The set of a picture, the scene or the place's picture that it is, if any, and what somebody does in it."""

    set: str
    known: Picture | None = None
    doing: Doing = NOTHING


def chosen(written: str, said: tuple[str, ...], told: tuple[str, ...], cast: casting.Cast, parts: Parts) -> Chosen:
    """Return the picture for a prompt as it is `written`; `said` are its words, `told` those of its elements."""
    known, kind = _known(written, said, told, cast, parts)
    doing = _doing(written, kind, known, cast, said, parts)
    known, kind, doing = _placed(written, known, kind, doing, cast)
    return Chosen(kind, known, doing)


def _known(
    written: str, said: tuple[str, ...], told: tuple[str, ...], cast: casting.Cast, parts: Parts
) -> tuple[Picture | None, str]:
    """Return the scene that a prompt tells of or the picture of the place that it is about, if any, and its set."""
    if titles.is_card(written):
        return None, "title"
    scene = beasts.kept(words.scene_of(beasts.kinless(words.weatherless(written))), written, parts.head)
    near = parts.person and not _FACES.isdisjoint(said)
    unknown = scene is not None and (
        (scene.set == "built" and cast.character)
        or (scene.set in VIEWS and near and not any(line & vocabulary().persons for line in scene.needs))
    )
    if scene is not None and not unknown:  # nobody is known in a town's wide view
        return scene, scene.set
    kind = _set(written, said, told, cast, parts)
    alone = not (cast.people or cast.thing or cast.place)
    scene = places.place_of(written) if alone and kind in _ANYWHERE else None
    if scene is not None:
        return scene, scene.set
    return None, "place" if cast.place is not None and kind in _PLACES else kind


def _placed(
    written: str, known: Picture | None, kind: str, doing: Doing, cast: casting.Cast
) -> tuple[Picture | None, str, Doing]:
    """Return what shows whoever does something: a deed, else the place that has its own picture, else what was known.

    A cockpit shows who flies; of whom nothing more is known is in a court, a bank; at home they sit at a table.
    """
    free = not (cast.place or cast.thing)
    if known is None and kind in _FACED and not cast.thing and portraits.asked(written, kind, doing.pose):
        kind, doing = "close", NOTHING
    if doing.pose:
        aboard = places.aboard(words.weatherless(written)) if free else None
        return (aboard, aboard.set, NOTHING) if aboard else (None, "deeds", doing)
    where = places.workplace(written) if free and known is None and kind == "room" else None
    return (where, where.set, doing) if where else (known, kind, doing)


def _doing(
    written: str, kind: str, known: Picture | None, cast: casting.Cast, said: tuple[str, ...], parts: Parts
) -> Doing:
    """Return what somebody does whom neither a scene nor the set tells of."""
    verbs, built = vocabulary().acts.one.keys(), known is not None and known.set == "built"
    lines = () if known is None or built else known.needs
    peopled = any(line & vocabulary().persons or len(line & verbs) > 1 for line in lines)
    told = known is not None and (peopled or known.set not in VIEWS)
    there = cast.people or (known is None and somebody(written))
    if told or not there or cast.place is not None:
        return NOTHING
    plain = words.weatherless(written)
    if kind == "close" and portraits.portrait_of(written).spot == portraits.TWO:
        return NOTHING  # two faces are near enough
    found = acted(plain, kind, said, led=parts.person or somebody(written, parts.head))
    return beasts.met(plain, kind, found) if known is None else found


def _set(written: str, said: tuple[str, ...], told: tuple[str, ...], cast: casting.Cast, parts: Parts) -> str:
    """Return the set: the prompt's own words go before what is written of a thing; a character is no packshot."""
    near = not {"insert", "macro", "detail", "close-up", "close"}.isdisjoint(said)
    besides = frozenset({"product"} if cast.character and {"insert", "macro", "detail"}.isdisjoint(said) else ())
    if parts.person and not near:  # whoever drinks coffee is no food
        besides |= {"food", "product"} | ({"phone"} if words.HANDED.isdisjoint(said) else set())
    asked = words.set_of(said, besides, parts)
    lone = words.lone_of(words.weatherless(written), said)[0] if asked in _LONELY and not parts.head else ""
    if (
        lone
        and not cast.character
        and cast.place is None
        and not (asked == "landscape" and lone == "product" and _GROWN & set(said))
    ):
        return lone
    alone = cast.thing and not cast.people
    if (cast.thing and asked is None) or (alone and asked in (_NEAR_SETS if near else _INDOOR_SETS)):
        return "product"
    someone = ("close" if near else "room") if cast.people else words.FALLBACK
    return asked or words.set_of(told, besides) or ("close" if near and parts.person else someone)
