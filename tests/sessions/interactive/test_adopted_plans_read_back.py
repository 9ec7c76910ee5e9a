"""Whatever a story says, the plan that is written of it reads back as it was meant."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from client_generate.execution.plan_rules import problems
from client_generate.film.plan import Budget, Plan
from client_generate.film.story import Scene, Story
from client_generate.handwritten.document import parse
from client_generate.sessions.interactive.adopting import written
from client_generate.sessions.interactive.plan import Boarded, plan_of
from client_generate.sessions.pictures import ImageSet, Look, SessionImage
from tests.sessions.interactive.scripted import session, wanted

TEXT = st.text(max_size=60)
SAID = st.text(min_size=1, max_size=60).filter(lambda text: any(letter.isalnum() for letter in text))
NASTY = st.sampled_from(
    ["no", "16:9", "- a", "#x", "a: b", "'", '"', "\\", "\x85", "\u2028", "\ufeff", "{{x}}", "@s", "~", "é" * 9]
)


def image(name: str, kind: str, prompt: str, **of: object) -> SessionImage:
    look = Look(number=1, path=f"{name}.png", sha256="ab" * 32, width=16, height=9, prompt=prompt)
    return SessionImage(id=name, versions=(look,), current=1, kind=kind, elements=("mara",), **of)  # type: ignore[arg-type]


@settings(max_examples=60, deadline=None)
@given(SAID | NASTY.map("a{}".format), SAID, TEXT | NASTY, TEXT | NASTY, TEXT, st.booleans())
def test_a_plan_reads_back(title: str, visual: str, narration: str, motion: str, screen: str, paid: bool) -> None:
    scene = Scene(
        id="s1",
        title=title,
        seconds=Decimal("2.5"),
        visual=visual,
        motion=motion,
        narration=narration,
        on_screen=screen,
    )
    story = Story(title=title, framework="aida", narrative=title, seconds=Decimal("2.5"), scenes=(scene,))
    boarded = Boarded(
        story=story,
        references=ImageSet(images=(image("mara", "character", "x", element="mara", description=narration),)),
        frames=ImageSet(images=(image("s1", "start", visual, scene="s1", motion=motion),)),
    )
    brief = wanted(**({"budget": {"project": 12.5}, "provider": "replicate"} if paid else {}))
    plan = plan_of(brief, boarded, {"mara.png": "tea/mara.png", "s1.png": "tea/s1.png"})
    text = written(plan, session(), boarded).encode()
    read = parse(text, Path("tea.yaml"), Plan, shown="tea.yaml").value
    assert problems(read) == []
    assert read.budget == (Budget(project=Decimal("12.5")) if paid else Budget())
    [shot], [meant] = read.sequences[0].shots, plan.sequences[0].shots
    assert (shot.duration, shot.start_frame, shot.elements) == (Decimal("2.5"), "tea/s1.png", ("mara",))
    for name in ("prompt", "narration", "camera"):
        assert _letters(getattr(shot, name)) == _letters(getattr(meant, name))
    assert read.elements[0].references == ("tea/mara.png",)


def _letters(text: str) -> str:
    """Return what is read of a text: odd spaces and line breaks may be other ones."""
    return "".join(letter for letter in text if letter.isalnum())


def test_a_plan_is_written_by_its_struct_alone() -> None:
    known = {"client", "title", "fps", "aspect_ratio", "resolution", "provider", "still_provider", "still_model"}
    known |= {"video_model", "budget", "elements", "sequences"}
    left_out = {"fit", "fallback_still_model", "fallback_video_model"}
    assert {field.name for field in msgspec.structs.fields(Plan)} == known | left_out
