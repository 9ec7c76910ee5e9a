"""What people said about pictures, as words of the next prompts: which pictures it concerns, and what changes. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

import msgspec

from client_generate.film.story import Change
from client_generate.sessions.interactive.figures import GARMENTS
from client_generate.sessions.pictures import ImageSet, SessionImage
from client_generate.sessions.pipeline import Context
from client_generate.sessions.session import Feedback

_HOUR = re.compile(
    r"(?i)\b(?:early[ -]|late[ -]|mid-?)?(?:morning|noon|midday|afternoon|evening|dusk|dawn|night|midnight|sunrise|"
    r"sunset|daylight|sunlight|moonlight|blue hour|golden hour|broad daylight)\b"
)
_WEATHER = re.compile(r"(?i)\b(?:rain|rainy|raining|snow|snowy|snowing|fog|foggy|mist|misty|sunny|overcast|stormy)\b")
_GARMENT = re.compile(rf"(?i)\b(?!(?:a|an|the|his|her|their|another)\b)(?:[\w-]+ ){{1,2}}?(?:{GARMENTS})\b")
_BEGINS = re.compile(r"(?:^|[.!?] )[a-z]")
_ITS_OWN = frozenset({"replace", "rename", "drop_words", "rewrite"})
_LONGEST = 2_400
"""Characters of a prompt; the oldest wishes go first where there are more."""


def wanted(context: Context) -> tuple[Feedback, ...]:
    """Return what was asked to be otherwise; a plain order to make it again, and what nobody understood, is none."""
    meant = {said.number: said.intent for said in context.messages}
    return tuple(one for one in context.feedback if _wants(one) or meant.get(one.message) not in _NO_WISH)


_NO_WISH = frozenset({"order_regenerate", "unclear"})


def _wants(one: Feedback) -> bool:
    return bool(one.changes or one.keep)


def pointed(feedback: Iterable[Feedback], images: ImageSet) -> tuple[Feedback, ...]:
    """Return feedback on references with what it speaks of, where nobody said: the bottle, Silas, her coat."""
    return tuple(one if _about(one) else _pointed(one, images) for one in feedback)


_CALLED = {
    "character": frozenset(re.findall(r"\w+", f"she he her him his person woman man girl boy face hair {GARMENTS}")),
    "product": frozenset({"product", "packshot"}),
    "place": frozenset({"place", "location", "background", "room", "outside"}),
    "prop": frozenset({"prop"}),
}


def _pointed(said: Feedback, images: ImageSet) -> Feedback:
    words = _words(said.text)
    found = [one.of for one in images.images if words & _words(f"{one.title} {one.of.replace('-', ' ')}")]
    found = found or [one.of for one in images.images if words & (_words(one.description) | _CALLED[one.kind])]
    return msgspec.structs.replace(said, items=tuple(dict.fromkeys(found)))


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"[^\W\d_]{2,}", text.lower()) if len(word) > 3 or word in _CALLED["character"]}


def concerned(feedback: Iterable[Feedback], image_id: str, scene: str = "") -> tuple[Feedback, ...]:
    """Return what was said about one picture, or about all of them; `scene` is the scene that it is of.

    Of a message about several pictures each gets its own changes alone.
    """
    names = {image_id, scene} - {""}
    found = (one for one in feedback if not _about(one) or names & _about(one))
    return tuple(own for one in found if (own := _own(one, names)) is not None)


def _own(said: Feedback, names: set[str]) -> Feedback | None:
    changes = tuple(change for change in said.changes if not change.scenes or names & {*change.scenes})
    return msgspec.structs.replace(said, changes=changes) if changes or not said.changes else None


def asked_for(feedback: Iterable[Feedback]) -> frozenset[str]:
    """Return the ids that feedback names; empty when any of it is about everything."""
    named = [_about(one) for one in feedback]
    return frozenset().union(*named) if named and all(named) else frozenset()


def chosen(images: ImageSet, context: Context, said: tuple[Feedback, ...]) -> tuple[SessionImage, ...]:
    """Return the pictures to be made again: those asked for, else those that anything was said about, else all.

    A person's own picture is drawn over by nobody who was not asked to.
    """
    asked = frozenset(context.items) or asked_for(said)
    stays = kept(said)
    drawn = [one for one in images.images if one.shown.how != "uploaded"]
    found = (one for one in images.images if asked & {one.id, one.of}) if asked else drawn
    return tuple(one for one in found if not stays & {one.id, one.of})


def kept(feedback: Iterable[Feedback]) -> frozenset[str]:
    """Return the ids of what is to stay as it is."""
    return frozenset(name for one in feedback for name in one.keep)


def adapted(prompt: str, feedback: Iterable[Feedback]) -> str:
    """Return a picture's prompt with what was wanted, in the order it was said."""
    for said in feedback:
        if not said.changes:
            prompt = _behind(prompt, said.text)
        for change in said.changes:
            prompt = _CHANGED.get(change.kind, _as_it_is)(prompt, change)
    return _BEGINS.sub(lambda found: found[0].upper(), " ".join(prompt.split()))[:_LONGEST]


def described(description: str, kind: str, feedback: Iterable[Feedback]) -> str:
    """Return the words for an element as they are wanted; hour, weather and style are the picture's, not a person's."""
    if kind == "place":
        return adapted(description, feedback)
    for said in (own for one in feedback if (own := _of_its_own(one)) is not None):
        dressed = _dressed(description, said.text) if kind == "character" else description
        plain = all(change.kind == "rewrite" for change in said.changes)
        if dressed != description:
            description = dressed
        elif plain and kind != "character":  # what is wanted now goes before what was
            description = _before(description, said.text)
        else:
            description = adapted(description, (said,))
    return description


def _dressed(description: str, wish: str) -> str:
    """Return somebody in what a wish puts on them instead of what they wore; unchanged where it names no garment."""
    wanted, worn = _GARMENT.search(wish), _GARMENT.search(description)
    return description.replace(worn[0], wanted[0], 1) if wanted and worn else description


def _of_its_own(said: Feedback) -> Feedback | None:
    """Return feedback with the changes alone that are an element's own; None when nothing is left of it."""
    changes = tuple(change for change in said.changes if change.kind in _ITS_OWN)
    return msgspec.structs.replace(said, changes=changes) if changes or not said.changes else None


def moved(motion: str, feedback: Iterable[Feedback]) -> str:
    """Return a motion prompt with the last move that was wanted."""
    wanted = [change.value for said in feedback for change in said.changes if change.kind == "motion" and change.value]
    return _sentence(wanted[-1]) if wanted else motion


def _about(said: Feedback) -> set[str]:
    return {*said.items, *(scene for change in said.changes for scene in change.scenes)}


# --- one change each ---------------------------------------------------------------------------------------------


def _as_it_is(prompt: str, _change: Change) -> str:
    return prompt


def _hour(prompt: str, change: Change) -> str:
    said, count = _HOUR.subn(change.value, prompt)
    return said if count else _before(prompt, change.value)


def _weather(prompt: str, change: Change) -> str:
    return _before(_WEATHER.sub("", prompt), change.value)


def _replaced(prompt: str, change: Change) -> str:
    if not change.of:
        return _behind(prompt, change.value)
    said, count = re.subn(rf"(?i)(?<!\w){re.escape(change.of)}(?!\w)", lambda _: change.value, prompt)
    return said if count else _behind(prompt, f"{change.value} instead of {change.of}")


def _dropped(prompt: str, change: Change) -> str:
    return re.sub(rf"(?i)(?<!\w){re.escape(change.value)}(?!\w)", "", prompt) if change.value else prompt


def _added(words: str) -> Callable[[str, Change], str]:
    return lambda prompt, change: _behind(prompt, words.format(change.value)) if change.value else prompt


_CHANGED: dict[str, Callable[[str, Change], str]] = {
    "time_of_day": _hour,
    "weather": _weather,
    "season": lambda prompt, change: _before(prompt, change.value),
    "place": lambda prompt, change: _before(prompt, change.value),
    "replace": _replaced,
    "rename": _replaced,
    "drop_words": _dropped,
    "palette": _added("Colours: {}"),
    "style": _added("Style: {}"),
    "tone": _added("The mood is {}"),
    "focus": _added("The eye goes to {} first"),
    "more": _added("More {}"),
    "less": _added("Less {}"),
    "rewrite": _added("{}"),
    "on_screen": _added("With the words “{}” written in it"),
}


def _before(prompt: str, words: str) -> str:
    return f"{_sentence(words[:1].upper() + words[1:])} {prompt}" if words.strip() else prompt


def _behind(prompt: str, words: str) -> str:
    return f"{_sentence(prompt)} {_sentence(words)}" if words.strip() else prompt


def _sentence(text: str) -> str:
    text = text.strip()
    return text if text.endswith((".", "!", "?", "”")) else f"{text}."
