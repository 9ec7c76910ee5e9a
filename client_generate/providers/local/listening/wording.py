"""Names for scenes and pictures as a person sees them, and sentences about what is done with them. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from client_generate.film.conversation import Situation
from client_generate.film.story import PARTS, Change
from client_generate.providers.local.listening.phrases import ChangeRule

STAGES = {"story": "the story", "reference_image": "the pictures", "storyboard": "the storyboard", "video": "the film"}
_PARTS = {
    "on_screen": "the text on the screen",
    "seconds": "the length",
    "visual": "what is seen",
    "motion": "the movement",
}
_QUOTED = 60


class Wording:
    """Words for what is on the table."""

    def __init__(self, situation: Situation) -> None:
        scenes = situation.story.scenes if situation.story else ()
        self._scenes = {scene.id: (place, scene.title) for place, scene in enumerate(scenes, 1)}
        self._images = {image.id: (place, image.title) for place, image in enumerate(situation.images, 1)}
        self._whole = "the story" if situation.stage == "story" else STAGES.get(situation.stage, "it")

    def named(self, ids: Iterable[str]) -> str:
        """Return names in a row: `scene 2 (“Rain”) and image 1`."""
        return joined([self._name(name) for name in ids])

    def change(self, change: Change, rule: ChangeRule, items: Iterable[str], shown: tuple[str, str]) -> str:
        """Return what will be done, as it goes on after "I will"."""
        about = self.named(self._shown(change, items))
        value = short(shown[0] or change.value)
        told = {
            "it": about or self._whole,
            "in": f" in {about}" if about else "",
            "value": value,
            "bare": short(change.value),
            "of": short(shown[1] or change.of) or "the product",
            "after": f" after {about}" if about else "",
            "with": f" with {value}" if value else "",
            "so": f": “{value}”" if value else "",
        }
        return (rule.will_with if rule.will_with and " " in value else rule.will).format_map(told)

    def ruled_out(self, rule: ChangeRule, value: str, items: Iterable[str]) -> str:
        """Return a sentence about what will not be done."""
        told = {"it": self.named(items) or self._whole, "value": short(value) or "that"}
        return first_large((rule.wont or "{it} stays as it is there").format_map(told))

    def kept(self, names: Iterable[str]) -> list[str]:
        """Return what stays, in words: `s2` is a scene, `narration` a part, `s2.visual` a part of one."""
        return [self._part(name) for name in names]

    @property
    def whole(self) -> str:
        """What the stage makes, in words."""
        return self._whole

    @property
    def scenes(self) -> str:
        """All scenes with their titles."""
        return joined([f"{place} “{title}”" for place, title in self._scenes.values()])

    def known(self, kind: str) -> str:
        """Return what there is of a kind, in words; empty for nothing."""
        if kind == "scene":
            return f"scene {self.scenes}" if self._scenes else ""
        count = len(self._images)
        return "" if not count else "image 1" if count == 1 else f"image 1 to {count}"

    def _shown(self, change: Change, items: Iterable[str]) -> tuple[str, ...]:
        """Return the scenes a change names, else the pictures: never both for one thing."""
        return change.scenes or tuple(name for name in items if name in self._images)

    def _name(self, name: str) -> str:
        if name in self._scenes:
            place, title = self._scenes[name]
            return f"scene {place} (“{short(title)}”)"
        return f"image {self._images[name][0]}" if name in self._images else name

    def _part(self, name: str) -> str:
        of, _, part = name.rpartition(".")
        if part not in PARTS:
            return self._name(name)
        said = _PARTS.get(part, f"the {part}")
        return f"{said} of {self._name(of)}" if of else said


def joined(parts: Iterable[str]) -> str:
    """Return texts in a row, as a sentence lists them."""
    listed_parts = list(parts)
    if len(listed_parts) < 2:
        return "".join(listed_parts)
    return f"{', '.join(listed_parts[:-1])} and {listed_parts[-1]}"


def first_large(text: str) -> str:
    """Return a sentence with a capital letter at its beginning."""
    return text[:1].upper() + text[1:]


def short(text: str) -> str:
    """Return a text cut to what a sentence can hold."""
    return text if len(text) <= _QUOTED else text[: _QUOTED - 1].rstrip() + "…"


def gathered(told: Iterable[str]) -> list[str]:
    """Return promises with what is made of one thing said once: "make the story shorter and funnier"."""
    done: list[str] = []
    for one in told:
        before = done[-1] if done else ""
        about, made, what = one.partition(") ") if one.startswith("make scene") else one.partition("story ")
        if one.startswith("make ") and what and before.startswith(about + made):
            done[-1] = f"{before} and {what}"
        else:
            done.append(one)
    return done
