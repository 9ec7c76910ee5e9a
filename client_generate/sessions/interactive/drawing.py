"""Pictures for a stage: what is to be drawn goes to the desk at once, side by side, and comes back as versions."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Sequence as Listed
from pathlib import Path
from typing import Literal

import msgspec

from client_generate import files
from client_generate.execution.orders import References, still_order
from client_generate.film.plan import Element, Plan, Sequence, Shot
from client_generate.providers.base import InputFile
from client_generate.sessions.desk import Desk, Wish
from client_generate.sessions.interactive.brief import Wanted
from client_generate.sessions.interactive.figures import RANK, Figure
from client_generate.sessions.interactive.purse import within
from client_generate.sessions.pictures import Drawn, Picture
from client_generate.sessions.pipeline import Context

ElementKind = Literal["character", "product", "place", "prop"]
SUFFIXES = {"image/png": ".png", "image/jpeg": ".jpg", "image/webp": ".webp"}


class Sketch(msgspec.Struct, frozen=True, kw_only=True):
    """One picture to be drawn: its id, the prompt as it is kept, and the elements that it is to show."""

    image_id: str
    prompt: str
    elements: tuple[Element, ...] = ()


def draw(context: Context, wanted: Wanted, sketches: Listed[Sketch], references: References) -> dict[str, Drawn]:
    """Draw pictures; raises the first error once all have ended, and what was made until then is kept."""
    desk = within(context.desk, wanted.budget)
    wishes = [wish(desk, wanted, sketch, references, context.seed) for sketch in sketches]
    context.progress(0.1, f"drawing {len(wishes)} picture{'s' * (len(wishes) != 1)}")
    made = desk.make_all(wishes)
    return {
        sketch.image_id: Drawn(
            version=1,
            path=desk.path(item).relative_to(context.root).as_posix(),
            sha256=item.media.sha256 if item.media else "",
            prompt=sketch.prompt,
            model=item.model,
            rehearsal=item.rehearsal,
        )
        for sketch, item in zip(sketches, made, strict=True)
    }


def wish(desk: Desk, wanted: Wanted, sketch: Sketch, references: References, seed: int) -> Wish:
    """Return a picture as an order to the session's still model."""
    provider, card = wanted.who_makes("still"), desk.bench.cards.get(wanted.still_model)
    plan = plan_with(wanted, sketch.elements).at(provider)
    shot = Shot(prompt=sketch.prompt, duration=plan.sequences[0].duration)
    ids = tuple(element.id for element in sketch.elements)
    scene = Sequence(id="SEQ01", shots=(shot,), elements=ids)
    ordered = still_order(
        plan, scene, card, prompt=sketch.prompt, seed=seed % 2**31, label="", reference_files=references
    )
    order = ordered.order
    if card.takes.negative_prompt:
        order = msgspec.structs.replace(order, negative_prompt=wanted.negative_prompt)
    return Wish(item=sketch.image_id, order=order, model=card.id, provider=provider)


def plan_with(wanted: Wanted, elements: Iterable[Element]) -> Plan:
    """Return the session's empty plan with these elements."""
    return msgspec.structs.replace(wanted.frame, elements=tuple(elements))


def elements_of(pictures: Iterable[Picture]) -> tuple[Element, ...]:
    """Return the elements that reference pictures show, in order; the pictures of one stand together."""
    found: dict[str, Element] = {}
    for one in pictures:
        known = found.get(one.of)
        paths = (*(known.references if known else ()), one.current.path)
        kind = msgspec.convert(one.kind, ElementKind)
        found[one.of] = Element(
            id=one.of, kind=kind, description=one.description, references=paths, priority=RANK[one.kind]
        )
    return tuple(found.values())


def figures_of(pictures: Listed[Picture]) -> tuple[Figure, ...]:
    """Return the elements that reference pictures show, with what the scenes call them."""
    names = {one.of: one.title for one in reversed(pictures)}
    return tuple(Figure(element=element, name=names[element.id]) for element in elements_of(pictures))


def inputs(pictures: Iterable[Picture], root: Path) -> References:
    """Return the bytes of reference pictures as inputs of a call, by element."""
    found: dict[str, tuple[InputFile, ...]] = {}
    for one in pictures:
        before = found.get(one.of, ())
        found[one.of] = (*before, frame(f"{one.of}-{len(before) + 1}", one.current, root))
    return found


def frame(name: str, drawn: Drawn, root: Path) -> InputFile:
    """Return a version of a picture as an input of a call. Raises `StateError` where its path leads out."""
    place = files.confined(root, root / drawn.path)
    named = f"{name}{SUFFIXES.get(drawn.media_type, '.png')}"
    return InputFile(name=named, sha256=drawn.sha256, media_type=drawn.media_type, path=place)
