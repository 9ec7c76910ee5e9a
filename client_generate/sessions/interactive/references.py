"""Stage `reference_image`: a few stills of who and what recurs in the story, for the person to choose from."""

from __future__ import annotations

import msgspec

from client_generate.errors import UsageError
from client_generate.sessions import pictures
from client_generate.sessions.interactive import brief, wishes
from client_generate.sessions.interactive.brief import Wanted
from client_generate.sessions.interactive.drawing import Sketch, draw, elements_of
from client_generate.sessions.interactive.editing import edited, uploaded
from client_generate.sessions.interactive.figures import View, named, prompt_of, views
from client_generate.sessions.interactive.texts import MakeTexts, story_of
from client_generate.sessions.pictures import ImageSet, Look, SessionImage
from client_generate.sessions.pipeline import Context, Outputs, Run
from client_generate.sessions.session import Feedback


def stage(texts: MakeTexts) -> Run:
    """Return the stage, with who writes."""

    def run(context: Context) -> Outputs:
        wanted, before = brief.read(context.brief), pictures.images_of(context.previous)
        if context.order:
            return edited(context, wanted, before)
        listed = _again(context, wanted, before) if before.ids else _first(context, wanted, texts)
        return pictures.outputs(listed, _told(listed))

    return run


def _first(context: Context, wanted: Wanted, texts: MakeTexts) -> ImageSet:
    """Draw what the story calls for, beside what a person put in already: of that nothing else is drawn."""
    story, given = story_of(context.accepted["story"]), uploaded(context)
    assert story is not None, "the stage needs a story"  # noqa: S101
    context.progress(0.05, "reading the story")
    told = named(texts(context.desk, wanted).elements(wanted.brief, story))
    listed = views([one for one in told if one.element.id not in given.ids], max(wanted.stills - len(given.ids), 0))
    if not listed and not given.ids:
        raise UsageError(
            "The story names nobody and nothing that could be drawn.",
            code="nothing-to-draw",
            hint="go back to the story and name a person, a product or a place; or upload a picture",
        )
    sketches = [Sketch(image_id=view.image_id, prompt=view.prompt, elements=(view.figure.element,)) for view in listed]
    made = draw(context, wanted, sketches, {}) if sketches else {}
    return ImageSet(images=(*given.images, *(_image(view, made[view.image_id]) for view in listed)))


def _again(context: Context, wanted: Wanted, before: ImageSet) -> ImageSet:
    """Draw those again that were asked for, or that anything was said about; the others stay as they are."""
    feedback = wishes.pointed(wishes.wanted(context), before)
    redone = [_otherwise(one, feedback) for one in wishes.chosen(before, context, feedback)]
    sketches = [_sketch(one, feedback) for one in redone]
    made = draw(context, wanted, sketches, {}) if sketches else {}
    for one in redone:
        before = before.with_image(one).again(one.id, made[one.id])
    return before


def _otherwise(one: SessionImage, feedback: tuple[Feedback, ...]) -> SessionImage:
    """Return a picture whose element is described as it is wanted: the storyboard is drawn by that."""
    said = wishes.concerned(feedback, one.id, one.of)
    return msgspec.structs.replace(one, description=wishes.described(one.description, one.kind, said))


def _sketch(one: SessionImage, feedback: tuple[Feedback, ...]) -> Sketch:
    said = wishes.concerned(feedback, one.id, one.of)
    element = msgspec.structs.replace(elements_of(ImageSet(images=(one,)))[0], references=())
    return Sketch(image_id=one.id, prompt=wishes.adapted(prompt_of(one), said), elements=(element,))


def _image(view: View, look: Look) -> SessionImage:
    element = view.figure.element
    return SessionImage(
        id=view.image_id, versions=(look,), current=1, title=view.figure.name, kind=element.kind, element=element.id,
        description=element.description, elements=(element.id,),
    )  # fmt: skip


def _told(images: ImageSet) -> str:
    names = ", ".join(dict.fromkeys(one.title for one in images.images))
    count = len(images.images)
    return f"{count} picture{'s' * (count != 1)}: {names}. Choose which to carry forward."
