"""Pieces of feedback: what a person means, what must change at least, what may beside it, and how it shows."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import msgspec

from client_generate.film.story import Brief, Change, Story, spoken_words
from client_generate.providers.local.writing import compose

PROMPT = (
    "A warm 30-second film for Lumi, a bedside lamp for people who can't sleep, in a small Lisbon flat. "
    "It dims over twenty minutes, keeps the room dark enough, €49."
)
BRIEF = Brief(prompt=PROMPT, seconds=Decimal(30), must_say=("Sleep well.",))
STORY = compose.write(BRIEF, 1)
IDS = [scene.id for scene in STORY.scenes]
FIRST, LAST = IDS[0], IDS[-1]
Check = Callable[[Story], bool]


def parts(story: Story) -> dict[str, str]:
    """Return everything a story holds, by its path; scenes' order and ids too."""
    found = {"title": story.title, "narrative": story.narrative, "framework": story.framework}
    found |= {"seconds": str(story.seconds), "order": " ".join(scene.id for scene in story.scenes)}
    for scene in story.scenes:
        fields = msgspec.to_builtins(scene)
        found |= {f"{scene.id}.{name}": str(value) for name, value in fields.items() if name != "id"}
    return found


def changed(before: Story, after: Story) -> set[str]:
    old, new = parts(before), parts(after)
    return {path for path in old.keys() | new.keys() if old.get(path) != new.get(path)}


def every(part: str) -> set[str]:
    return {f"{name}.{part}" for name in IDS}


def of(scene: str, *names: str) -> set[str]:
    return {f"{scene}.{name}" for name in names}


def said(story: Story) -> str:
    return story.script


def all_have(part: str, *words: str) -> Check:
    return lambda story: all(any(w in str(getattr(s, part)).lower() for w in words) for s in story.scenes)


# what a person means, what must change at least, what may change beside it, and how it shows
CASES: list[tuple[str, Change, set[str], set[str], Check]] = [
    (
        "shorter",
        Change(kind="shorter"),
        {"seconds"} | every("seconds"),
        every("narration"),
        lambda s: s.seconds == Decimal("22.5"),
    ),
    (
        "make it 20 seconds",
        Change(kind="shorter", value="20"),
        {"seconds"} | every("seconds"),
        every("narration"),
        lambda s: s.seconds == 20,
    ),
    ("longer", Change(kind="longer", value="36 seconds"), {"seconds"}, every("seconds"), lambda s: s.seconds == 36),
    (
        "scene 2 longer",
        Change(kind="longer", scenes=("s2",)),
        {"seconds", "s2.seconds"},
        set(),
        lambda s: s.seconds > 30,
    ),
    (
        "scene 2 shorter",
        Change(kind="shorter", scenes=("s2",)),
        {"seconds", "s2.seconds"},
        {"s2.narration"},
        lambda s: s.seconds < 30,
    ),
    ("funnier", Change(kind="tone", value="funnier"), every("narration"), set(), lambda s: "Sleep well." in said(s)),
    (
        "more serious, scene 2",
        Change(kind="tone", value="more serious", scenes=("s2",)),
        {"s2.narration"},
        set(),
        bool,
    ),
    (
        "focus on the price",
        Change(kind="focus", value="the price"),
        {"narrative"},
        of("s4", "title", "visual", "motion", "narration", "on_screen"),
        lambda s: "€49" in said(s) and any(c.on_screen == "€49" for c in s.scenes),
    ),
    (
        "remove the second scene",
        Change(kind="remove_scene", scenes=("s2",)),
        {"order"} | of("s2", "visual", "narration"),
        every("seconds") | of("s2", "title", "motion", "purpose", "on_screen"),
        lambda s: s.seconds == 30 and s.scene("s2") is None,
    ),
    (
        "add a scene with a cat",
        Change(kind="add_scene", value="a cat asleep on the sill", scenes=("s2",)),
        {"order", "s7.visual"},
        {"seconds"} | every("seconds") | of("s7", "title", "seconds", "motion", "narration", "purpose", "on_screen"),
        lambda s: s.scenes[2].id == "s7" and "cat asleep" in s.scenes[2].visual,
    ),
    (
        "scene 3 first",
        Change(kind="move_scene", value="first", scenes=("s3",)),
        {"order"},
        set(),
        lambda s: s.scenes[0].id == "s3",
    ),
    (
        "start with the product",
        Change(kind="begin_with", value="the product"),
        of(FIRST, "visual", "title"),
        of(FIRST, "motion", "narration", "on_screen"),
        lambda s: "Lumi" in s.scenes[0].visual,
    ),
    (
        "end with the sea",
        Change(kind="end_with", value="the sea under the window"),
        of(LAST, "visual", "title"),
        of(LAST, "motion"),
        lambda s: "sea under the window" in s.scenes[-1].visual,
    ),
    (
        "make it dusk",
        Change(kind="time_of_day", value="at dusk"),
        every("visual"),
        set(),
        all_have("visual", "at dusk"),
    ),
    (
        "scene 2 at dawn",
        Change(kind="time_of_day", value="dawn", scenes=("s2",)),
        {"s2.visual"},
        set(),
        lambda s: "dawn" in s.scenes[1].visual.lower(),
    ),
    ("make it rain", Change(kind="weather", value="rain"), every("visual"), set(), all_have("visual", "rain")),
    (
        "in winter",
        Change(kind="season", value="winter"),
        every("visual"),
        set(),
        all_have("visual", "winter", "wintry", "frost"),
    ),
    (
        "set it on a boat",
        Change(kind="place", value="an old fishing boat"),
        every("visual"),
        set(),
        all_have("visual", "fishing boat"),
    ),
    (
        "call it Nox",
        Change(kind="rename", value="Nox"),
        {"title"},
        set(parts(STORY)) - every("seconds") - {"order", "seconds"},
        lambda s: "Lumi" not in str(parts(s)) and "Nox" in said(s),
    ),
    (
        "orb, not lamp",
        Change(kind="replace", of="lamp", value="orb"),
        {"narrative"},
        every("visual") | every("narration") | every("title") | every("motion") | {"title"},
        lambda s: "lamp" not in s.narrative and "an orb" not in s.narrative.replace("bedside orb", ""),
    ),
    (
        "as AIDA",
        Change(kind="framework", value="AIDA"),
        {"framework", "order"},
        set(),
        lambda s: s.framework == "aida" and s.seconds == 30,
    ),
    (
        "say it",
        Change(kind="say", value="Come home to the dark", scenes=("s1",)),
        {"s1.narration"},
        set(),
        lambda s: "Come home to the dark." in s.scenes[0].narration,
    ),
    (
        "no twenty minutes",
        Change(kind="drop_words", value="twenty minutes"),
        set(),
        every("narration") | every("on_screen") | every("visual") | {"narrative"},
        lambda s: "twenty minutes" not in str(parts(s)).lower(),
    ),
    (
        "title",
        Change(kind="title", value="Good night, Lisbon"),
        {"title"},
        set(),
        lambda s: s.title == "Good night, Lisbon",
    ),
    (
        "on screen",
        Change(kind="on_screen", value="lumi.example"),
        {f"{LAST}.on_screen"},
        set(),
        lambda s: s.scenes[-1].on_screen == "lumi.example",
    ),
    (
        "handheld",
        Change(kind="motion", value="handheld throughout"),
        every("motion"),
        set(),
        all_have("motion", "handheld throughout; "),
    ),
    (
        "colours",
        Change(kind="palette", value="deep blue and amber"),
        every("visual"),
        set(),
        all_have("visual", "colours: deep blue and amber."),
    ),
    (
        "style",
        Change(kind="style", value="hand-drawn"),
        every("visual"),
        set(),
        all_have("visual", "style: hand-drawn."),
    ),
    (
        "less text",
        Change(kind="less", value="text on screen"),
        set(),
        every("on_screen"),
        lambda s: not any(c.on_screen for c in s.scenes),
    ),
    (
        "fewer words",
        Change(kind="less", value="words"),
        set(),
        every("narration"),
        lambda s: spoken_words(said(s)) < 0.8 * spoken_words(said(STORY)),
    ),
    (
        "for students",
        Change(kind="audience", value="students"),
        set(),
        every("narration") | {"narrative"},
        lambda s: "students" in s.narrative + said(s) and "who can't sleep" not in s.narrative + said(s),
    ),
    (
        "scene 2 again",
        Change(kind="rewrite", scenes=("s2",)),
        of("s2", "visual", "narration"),
        of("s2", "title", "motion", "on_screen"),
        bool,
    ),
]
