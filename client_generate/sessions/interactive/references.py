"""Stage `reference_image`: a few stills of who and what recurs in the story, for the person to choose from."""

from __future__ import annotations

import msgspec

from client_generate.errors import UsageError
from client_generate.sessions import pictures
from client_generate.sessions.interactive import brief, wishes
from client_generate.sessions.interactive.brief import Wanted
from client_generate.sessions.interactive.drawing import Sketch, draw, elements_of
from client_generate.sessions.interactive.editing import Paint, edited, uploaded
from client_generate.sessions.interactive.figures import View, named, views
from client_generate.sessions.interactive.texts import MakeTexts, story_of
from client_generate.sessions.pictures import Picture
from client_generate.sessions.pipeline import Context, Outputs, Run


def stage(texts: MakeTexts, paint: Paint) -> Run:
    """Return the stage, with who writes and who paints."""

    def run(context: Context) -> Outputs:
        wanted, before = brief.read(context.brief), pictures.pictures_of(context.previous)
        if context.order:
            return edited(context, wanted, before, paint)
        listed = _again(context, wanted, before) if before else _first(context, wanted, texts)
        return pictures.outputs(listed, _told(listed))

    return run


def _first(context: Context, wanted: Wanted, texts: MakeTexts) -> tuple[Picture, ...]:
    """Draw what the story calls for, beside what a person put in already: of that nothing else is drawn."""
    story, given = story_of(context.accepted["story"]), uploaded(context)
    assert story is not None, "the stage needs a story"  # noqa: S101
    context.progress(0.05, "reading the story")
    known = {one.of for one in given}
    told = named(texts(context.desk, wanted).elements(wanted.brief, story))
    listed = views([one for one in told if one.element.id not in known], max(wanted.stills - len(given), 0))
    if not listed and not given:
        raise UsageError(
            "The story names nobody and nothing that could be drawn.",
            code="nothing-to-draw",
            hint="go back to the story and name a person, a product or a place",
        )
    sketches = [Sketch(image_id=view.image_id, prompt=view.prompt, elements=(view.figure.element,)) for view in listed]
    made = draw(context, wanted, sketches, {}) if sketches else {}
    fresh = (pictures.first(made[view.image_id], **_about(view)) for view in listed)
    return (*given, *fresh)


def _again(context: Context, wanted: Wanted, before: tuple[Picture, ...]) -> tuple[Picture, ...]:
    """Draw those again that were asked for, or that anything was said about; the others stay as they are."""
    asked = frozenset(context.items) or wishes.asked_for(context.feedback)
    stays = wishes.kept(context.feedback)
    chosen = [one for one in before if not asked or asked & {one.image_id, one.of}]
    redone = {one.image_id: _otherwise(one, context) for one in chosen if not stays & {one.image_id, one.of}}
    sketches = [_sketch(one, context) for one in redone.values()]
    made = draw(context, wanted, sketches, {}) if sketches else {}
    return tuple(redone[one.image_id].drawn(made[one.image_id]) if one.image_id in made else one for one in before)


def _otherwise(one: Picture, context: Context) -> Picture:
    """Return a picture whose element is described as it is wanted: the storyboard is drawn by that."""
    said = wishes.concerned(context.feedback, one.image_id, one.of)
    return msgspec.structs.replace(one, description=wishes.described(one.description, one.kind, said))


def _sketch(one: Picture, context: Context) -> Sketch:
    said = wishes.concerned(context.feedback, one.image_id, one.of)
    element = msgspec.structs.replace(elements_of((one,))[0], references=())
    return Sketch(image_id=one.image_id, prompt=wishes.adapted(one.current.prompt, said), elements=(element,))


def _about(view: View) -> dict[str, object]:
    element, name = view.figure.element, view.figure.name
    return {
        "image_id": view.image_id,
        "title": name,
        "of": element.id,
        "kind": element.kind,
        "description": element.description,
        "elements": (element.id,),
    }


def _told(listed: tuple[Picture, ...]) -> str:
    names = ", ".join(dict.fromkeys(one.title for one in listed))
    return f"{len(listed)} picture{'s' * (len(listed) != 1)}: {names}. Choose which to carry forward."
