"""Stage `storyboard`: a start frame a scene, an end frame where wanted, with the motion prompt beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from client_generate.film.plan import Element
from client_generate.film.story import Scene, Story
from client_generate.sessions import pictures
from client_generate.sessions.interactive import brief, wishes
from client_generate.sessions.interactive.brief import Wanted
from client_generate.sessions.interactive.drawing import Sketch, draw, elements_of, figures_of, inputs
from client_generate.sessions.interactive.editing import edited
from client_generate.sessions.interactive.figures import Figure, mentioned, prompt_of, shown_in
from client_generate.sessions.interactive.texts import story_of
from client_generate.sessions.pictures import ImageSet, Look, SessionImage
from client_generate.sessions.pipeline import Context, Outputs
from client_generate.sessions.session import Feedback

START, END = "start", "end"
_SHOWN = 1_500
"""Characters of a scene's words that a prompt carries: models read no more, and need room for the elements."""


class Board(msgspec.Struct, frozen=True, kw_only=True):
    """One frame to be drawn: of which scene, its first or last moment, and its prompt."""

    scene: Scene
    kind: str
    prompt: str

    @property
    def image_id(self) -> str:
        """The frame's id: the scene's, with `-end` for its last moment."""
        return self.scene.id if self.kind == START else f"{self.scene.id}-end"


def run(context: Context) -> Outputs:
    """Draw the frames, or some of them again, or do what an edit says."""
    wanted, before = brief.read(context.brief), pictures.images_of(context.previous)
    if context.order:
        return edited(context, wanted, before)
    images = _again(context, wanted, before) if before.ids else _first(context, wanted)
    return pictures.outputs(images, _told(images))


def boards(story: Story, figures: Sequence[Figure], *, end_frames: bool) -> Iterator[Board]:
    """Yield the frames of a story in order."""
    for scene in story.scenes:
        seen = mentioned(within(scene.visual, _SHOWN), figures)
        yield Board(scene=scene, kind=START, prompt=seen)
        if end_frames:
            last = f"{seen} A moment later: {within(scene.motion, 300)}"
            yield Board(scene=scene, kind=END, prompt=last)


def within(text: str, most: int) -> str:
    """Return a text of at most so many characters, cut at the end of a sentence or word."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    cut = text[:most]
    end = max(cut.rfind(". "), cut.rfind("! "), cut.rfind("? "))
    return cut[: end + 1] if end > most // 2 else cut.rsplit(" ", 1)[0]


def _first(context: Context, wanted: Wanted) -> ImageSet:
    story = story_of(context.accepted["story"])
    references = pictures.chosen(context.accepted, context.selected, "reference_image")
    assert story is not None, "the stage needs a story"  # noqa: S101
    elements = elements_of(references)
    listed = tuple(boards(story, figures_of(references), end_frames=wanted.end_frames))
    sketches = [_sketch(board.image_id, board.prompt, elements) for board in listed]
    made = draw(context, wanted, sketches, inputs(references, context.root))
    return ImageSet(images=tuple(_image(board, made[board.image_id], elements) for board in listed))


def _again(context: Context, wanted: Wanted, before: ImageSet) -> ImageSet:
    """Draw those again that were asked for, or that anything was said about; the others stay as they are."""
    references = pictures.chosen(context.accepted, context.selected, "reference_image")
    elements = elements_of(references)
    redone = [_moved(one, context) for one in wishes.chosen(before, context, wishes.wanted(context))]
    sketches = [_sketch(one.id, wishes.adapted(prompt_of(one), _said(context, one)), elements) for one in redone]
    made = draw(context, wanted, sketches, inputs(references, context.root)) if sketches else {}
    for one in redone:
        before = before.with_image(one).again(one.id, made[one.id])
    return before


def _image(board: Board, look: Look, elements: Sequence[Element]) -> SessionImage:
    return SessionImage(
        id=board.image_id, versions=(look,), current=1, title=_title(board), kind=board.kind, scene=board.scene.id,
        motion=board.scene.motion, elements=shown_in(board.prompt, elements),
    )  # fmt: skip


def _moved(one: SessionImage, context: Context) -> SessionImage:
    return msgspec.structs.replace(one, motion=wishes.moved(one.motion, _said(context, one)))


def _said(context: Context, one: SessionImage) -> tuple[Feedback, ...]:
    return wishes.concerned(wishes.wanted(context), one.id, one.of)


def _sketch(image_id: str, prompt: str, elements: Sequence[Element]) -> Sketch:
    named = shown_in(prompt, elements)
    return Sketch(image_id=image_id, prompt=prompt, elements=tuple(one for one in elements if one.id in named))


def _title(board: Board) -> str:
    return board.scene.title if board.kind == START else f"{board.scene.title}, the end"


def _told(images: ImageSet) -> str:
    scenes, frames = len({one.scene for one in images.images}), len(images.ids)
    return f"{scenes} scene{'s' * (scenes != 1)}, {frames} frame{'s' * (frames != 1)}."
