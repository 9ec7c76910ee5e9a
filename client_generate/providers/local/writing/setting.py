"""The sentence of a visual that says where and in what light; it can be read back, so that one of them can change."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

import msgspec

from client_generate.providers.local.writing import english
from client_generate.providers.local.writing.dice import Dice
from client_generate.providers.local.writing.words import data

_FORMS = ("{place} {hour}, {light}", "{hour}, {place}: {light}", "{place}, {light}, {hour}", "{light}, {place} {hour}")


class Setting(msgspec.Struct, frozen=True, kw_only=True):
    """Where a scene takes place. `form` is how its sentence is built; `extra` the weather or season, a phrase."""

    place: str
    hour: str
    light: str
    inside: bool
    extra: str = ""
    form: int = 0

    def __str__(self) -> str:
        """Spell it as one sentence."""
        said = _FORMS[self.form].format(place=self.place, hour=hours()[self.hour]["said"], light=self.light)
        return english.sentence(f"{said}, {self.extra}" if self.extra else said)


def hours() -> dict[str, Any]:
    """Return the times of day by name, each with how it is said and its lights."""
    return dict(data("light")["hours"])


def skies() -> dict[str, Any]:
    """Return weathers and seasons by name, each with phrases for indoors and outdoors."""
    return dict(data("light")["skies"])


def lights(hour: str, *, inside: bool) -> list[str]:
    """Return the light of an hour."""
    return list(hours()[hour]["indoors" if inside else "outdoors"])


def sky(name: str, dice: Dice, scene: str, *, inside: bool) -> str:
    """Return a phrase for a weather or season, such as `rain running down the window`."""
    known = skies().get(name)
    return name if known is None else str(dice.pick(f"sky {name} {scene}", known["indoors" if inside else "outdoors"]))


def lit(hour: str, inside: bool, dice: Dice, scene: str, used: Iterable[str] = ()) -> str:
    """Choose a light that no other scene has, as long as there is one."""
    order = dice.order(f"light {hour} {scene}", lights(hour, inside=inside))
    return next((light for light in order if light not in set(used)), order[0])


def read(sentence: str) -> Setting | None:
    """Read a setting's sentence back; None when it is no such sentence."""
    for form, pattern in enumerate(_patterns()):
        if found := pattern.fullmatch(sentence):
            hour, light = _hours()[found["hour"].lower()], _lights()[found["light"].lower()]
            if light[0] == hour:
                place = found["place"]
                return Setting(
                    place=place[:1].lower() + place[1:] if form in {0, 2} and _lowers(place) else place,
                    hour=hour, light=light[2], inside=light[1], extra=found["extra"] or "", form=form,
                )  # fmt: skip
    return None


def _lowers(place: str) -> bool:
    return place.split()[0].lower() in {
        "a",
        "an",
        "the",
        "some",
        "one",
        "two",
        "under",
        "outside",
        "behind",
        "her",
        "his",
    }


@cache
def _hours() -> dict[str, str]:
    return {str(entry["said"]).lower(): name for name, entry in hours().items()}


@cache
def _lights() -> dict[str, tuple[str, bool, str]]:
    return {
        light.lower(): (hour, inside, light)
        for hour in hours()
        for inside in (True, False)
        for light in lights(hour, inside=inside)
    }


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    parts = {
        "place": r"(?P<place>.+?)",
        "hour": f"(?P<hour>{'|'.join(map(re.escape, sorted(_hours(), key=len, reverse=True)))})",
        "light": f"(?P<light>{'|'.join(map(re.escape, sorted(_lights(), key=len, reverse=True)))})",
    }
    return tuple(re.compile(rf"(?i){form.format(**parts)}(?:, (?P<extra>[^.]+))?\.") for form in _FORMS)
