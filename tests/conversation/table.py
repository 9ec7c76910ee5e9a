"""A small story and three pictures on the table, to talk about."""

from __future__ import annotations

from decimal import Decimal

from client_generate.film.conversation import Shown, Situation
from client_generate.film.story import Change, Scene, Story, Understood
from client_generate.providers.local.listening.understand import understand

_SCENES = (
    ("Rain on the window", "Anna sits in her kitchen, rain outside, a dog at her feet", "Mornings are hard."),
    ("The bottle", "The bottle of juice stands on the table", "This is Sunfruit."),
    ("A run in the park", "Anna runs through the park with the dog", "It wakes you."),
    ("Sunfruit", "The bottle and the price, 2.99", "Only 2.99."),
)
STORY = Story(
    title="Sunfruit",
    framework="aida",
    narrative="Anna wakes up, slowly, then quickly.",
    seconds=Decimal(24),
    scenes=tuple(
        Scene(id=f"s{n}", title=title, seconds=Decimal(6), visual=visual, motion="", narration=narration)
        for n, (title, visual, narration) in enumerate(_SCENES, 1)
    ),
)
IMAGES = (
    Shown(id="anna", prompt="Anna, a woman of 30, in a kitchen", title="Anna"),
    Shown(id="umbrella", prompt="a woman with an umbrella"),
    Shown(id="bottle", prompt="a bottle of juice on a table", title="the bottle"),
)
FRAMES = tuple(Shown(id=f"s{n}-start", prompt=_SCENES[n - 1][1], scene=f"s{n}") for n in range(1, 5))
_ON_TABLE = {"reference_image": IMAGES, "storyboard": FRAMES}


def situation(stage: str = "story") -> Situation:
    """Return the table at a stage."""
    return Situation(stage=stage, story=STORY, images=_ON_TABLE.get(stage, ()))


def said(message: str, stage: str = "story") -> Understood:
    """Return what the rules make of a message at a stage."""
    return understand(message, situation(stage))


def told(change: Change) -> str:
    """Spell a change in short: `tone s2,s3 = funny`, `rename hero = Anna`."""
    about = ",".join(change.scenes)
    return " ".join(filter(None, [change.kind, about, change.of, f"= {change.value}" if change.value else ""]))
