"""A region of a picture painted anew by the session's inpaint model; outside the mask the picture stays as it is."""

from __future__ import annotations

import math
from pathlib import Path

from client_generate import files
from client_generate.media import images
from client_generate.providers.base import InputFile
from client_generate.providers.order import Order
from client_generate.sessions.desk import Wish
from client_generate.sessions.interactive.brief import Wanted
from client_generate.sessions.interactive.drawing import frame
from client_generate.sessions.interactive.editing import Inpaint
from client_generate.sessions.interactive.purse import within
from client_generate.sessions.pictures import Drawn, Picture
from client_generate.sessions.pipeline import Context


def paint(context: Context, wanted: Wanted, one: Picture, mask: Path, asked: Inpaint) -> Drawn:
    """Return the picture with what is white in the mask painted anew."""
    desk = within(context.desk, wanted.budget)
    card, provider = desk.bench.cards.get(wanted.inpaint_model), wanted.who_makes("inpaint")
    picture = frame("image", one.current, context.root)
    facts = images.open_picture(context.root / one.current.path)
    width, height = card.still_size(facts.width, facts.height, provider)
    shape = math.gcd(facts.width, facts.height)
    said = wanted.negative_prompt if asked.negative_prompt is None else asked.negative_prompt
    over = InputFile(name="mask.png", sha256=files.sha256(mask), media_type="image/png", path=mask)
    order = Order(
        kind="inpaint", prompt=asked.prompt, negative_prompt=said if card.takes.negative_prompt else "",
        seed=context.seed % 2**31, width=width, height=height, image=picture.name, mask=over.name,
        aspect_ratio=f"{facts.width // shape}:{facts.height // shape}", files=(picture, over),
    )  # fmt: skip
    item = desk.make(Wish(item=one.image_id, order=order, model=card.id, provider=provider))
    place = desk.path(item).relative_to(context.root).as_posix()
    return Drawn(
        version=1, path=place, sha256=item.media.sha256 if item.media else "", prompt=one.current.prompt,
        origin="edited", model=item.model, rehearsal=item.rehearsal,
    )  # fmt: skip
