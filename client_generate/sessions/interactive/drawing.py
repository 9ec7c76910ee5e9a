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
from client_generate.film.take import Item
from client_generate.providers.base import InputFile
from client_generate.sessions.desk import Desk, Wish
from client_generate.sessions.interactive.brief import Wanted
from client_generate.sessions.interactive.figures import RANK, Figure
from client_generate.sessions.interactive.purse import within
from client_generate.sessions.pictures import ImageSet, Look
from client_generate.sessions.pipeline import Context

ElementKind = Literal["character", "product", "place", "prop"]
MEDIA = {".png": "image/png", ".jpg": "image/jpeg", ".webp": "image/webp"}


class Sketch(msgspec.Struct, frozen=True, kw_only=True):
    """One picture to be drawn: its id, the prompt as it is kept, and the elements that it is to show."""

    image_id: str
    prompt: str
    elements: tuple[Element, ...] = ()


def draw(context: Context, wanted: Wanted, sketches: Listed[Sketch], references: References) -> dict[str, Look]:
    """Draw pictures; raises the first error once all have ended, and what was made until then is kept."""
    desk = within(context.desk, wanted.budget)
    wishes = [wish(desk, wanted, sketch, references, context.seed) for sketch in sketches]
    context.progress(0.1, f"drawing {len(wishes)} picture{'s' * (len(wishes) != 1)}")
    made = desk.make_all(wishes)
    return {
        sketch.image_id: look_of(desk, context, item, sketch.prompt)
        for sketch, item in zip(sketches, made, strict=True)
    }


def look_of(desk: Desk, context: Context, item: Item, prompt: str) -> Look:
    """Return a picture that was made as a version of itself."""
    media = item.media
    assert media is not None, "what is published has a file"  # noqa: S101
    path = desk.path(item).relative_to(context.root).as_posix()
    return Look(
        number=1, path=path, sha256=media.sha256, width=media.width, height=media.height, prompt=prompt,
        model=item.model, provider=item.provider, seed=item.seed or 0,
    )  # fmt: skip


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


def elements_of(images: ImageSet) -> tuple[Element, ...]:
    """Return the elements that reference pictures show, in order; the pictures of one stand together."""
    found: dict[str, Element] = {}
    for one in images.images:
        known = found.get(one.element)
        paths = (*(known.references if known else ()), one.shown.path)
        kind = msgspec.convert(one.kind, ElementKind)
        found[one.element] = Element(
            id=one.element, kind=kind, description=one.description, references=paths, priority=RANK[one.kind]
        )
    return tuple(found.values())


def figures_of(images: ImageSet) -> tuple[Figure, ...]:
    """Return the elements that reference pictures show, with what the scenes call them."""
    names = {one.element: one.title for one in reversed(images.images)}
    return tuple(Figure(element=element, name=names[element.id]) for element in elements_of(images))


def inputs(images: ImageSet, root: Path) -> References:
    """Return the bytes of reference pictures as inputs of a call, by element."""
    found: dict[str, tuple[InputFile, ...]] = {}
    for one in images.images:
        before = found.get(one.element, ())
        found[one.element] = (*before, frame(f"{one.element}-{len(before) + 1}", one.shown, root))
    return found


def frame(name: str, look: Look, root: Path) -> InputFile:
    """Return a version of a picture as an input of a call. Raises `StateError` where its path leads out."""
    place = files.confined(root, root / look.path)
    ending = place.suffix.lower()
    return InputFile(name=f"{name}{ending}", sha256=look.sha256, media_type=MEDIA[ending], path=place)
