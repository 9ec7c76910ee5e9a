"""What goes on from shot to shot of a sequence: the hour, the place's colours, the weather, the side of the key light.

Pure: texts in, one `Going` a shot out.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from client_generate.providers.local.reading import words
from client_generate.providers.local.reading.rows import Words
from client_generate.providers.local.reading.vocabulary import vocabulary

_REVERSE = frozenset({"reverse-angle", "reverse-shot", "counter-shot", "from-the-other-side"})
_DRY = frozenset({"sunny", "clear-sky", "dry", "sunshine", "blue-sky", "sun-breaks-through", "sun-breaks"})


class Going(msgspec.Struct, frozen=True, kw_only=True):
    """What a shot has from those around it.

    `hour` is the palette of the hour that was last named, `day` too, empty when none is in the whole sequence;
    `places` are the palettes of the places named, the nearest first; `weather` is what has not ended; `turned` is
    whether the camera looks from the other side, so that the key light comes from there.
    """

    hour: str = ""
    places: tuple[str, ...] = ()
    weather: Words = frozenset()
    turned: bool = False


def through(texts: Sequence[str]) -> tuple[Going, ...]:
    """Return what goes on in each shot of a sequence, its texts in order.

    A shot that names no hour has that of the shot before; the first ones have the first that is named.
    """
    said = [words.tokens(words.weatherless(text)) for text in texts]
    hours = [_hour(shot) for shot in said]
    places = [_places(shot) for shot in said]
    weather: Words = frozenset()
    going = []
    for place, shot in enumerate(said):
        weather = _weather(weather, shot)
        going.append(
            Going(
                hour=next((hour for hour in (*reversed(hours[: place + 1]), *hours[place:]) if hour), ""),
                places=tuple(dict.fromkeys(p for near in _nearest(places, place) for p in near)),
                weather=weather,
                turned=not _REVERSE.isdisjoint(shot),
            )
        )
    return tuple(going)


def _hour(shot: tuple[str, ...]) -> str:
    """Return the hour that a shot names; the sun shines and things are bright at many of them."""
    known = vocabulary()
    hour = words.best(known.palettes, shot, [name for name in known.palettes if name in known.hours])
    return hour or ("day" if not known.daytime.isdisjoint(shot) else "")


def _places(shot: tuple[str, ...]) -> tuple[str, ...]:
    """Return the palettes of a shot's places, the one with the most words first."""
    known = vocabulary()
    named = [name for name in known.palettes if name not in known.hours and not known.palettes[name].isdisjoint(shot)]
    best = words.best(known.palettes, shot, named)
    return tuple(sorted(named, key=lambda name: name != best))


def _nearest(places: Sequence[tuple[str, ...]], place: int) -> list[tuple[str, ...]]:
    """Return the places from a shot backwards, then those of the shots that come."""
    return [*reversed(places[: place + 1]), *places[place + 1 :]]


def _weather(before: Words, shot: tuple[str, ...]) -> Words:
    """Return the weather of a shot: its own, else the one before until words end it."""
    own = words.every(vocabulary().weather, shot)
    return own or (frozenset() if "afterwards" in shot or not _DRY.isdisjoint(shot) else before)
