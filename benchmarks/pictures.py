"""How fast the built-in provider draws a rehearsal."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from itertools import count
from pathlib import Path

from benchmarks.measure import YARDSTICK, Row, side_by_side, yardstick
from client_generate.media.heavy import Image
from client_generate.media.mask import lay_back
from client_generate.providers.base import Marker
from client_generate.providers.cards import Cards
from client_generate.providers.local.asked import Inpaint
from client_generate.providers.local.inpaint import inpaint
from client_generate.providers.local.provider import LocalProvider
from client_generate.providers.local.rehearse import save
from client_generate.providers.order import Order, OrderShot

PROMPT = "A red sedan waits at a wet crossing at dusk, neon on the asphalt, slow push in"
LINE = "Twelve minutes. You could drive it with your eyes closed."
REACH = {
    "a still, 1344x768": "0.6 s",
    "a grid, 1344x768": "1.5 s",
    "3 s of animatic, 1344x768, 24 fps": "3.6 s",
    "3 s of draft, 1344x768, 24 fps": "0.9 s",
}


def rehearsal() -> list[Row]:
    """Time a rehearsal's still, grid and three seconds of film, against an empty Python process."""
    with tempfile.TemporaryDirectory() as folder:
        cases = yardstick() | {
            "a still, 1344x768": _fetching(folder, _order(1344, 768), "flux-pro"),
            "a grid, 1344x768": _fetching(folder, _order(1344, 768, panels=4), "flux-pro"),
            "3 s of animatic, 854x480, 24 fps": _fetching(folder, _order(854, 480, seconds=3), "kling-o3"),
            "3 s of animatic, 1344x768, 24 fps": _fetching(folder, _order(1344, 768, seconds=3), "kling-o3"),
            "3 s of draft, 1344x768, 24 fps": _fetching(folder, _order(1344, 768, seconds=3), "animatic-draft"),
            "3 s of animatic with a line": _fetching(folder, _order(1344, 768, seconds=3, line=LINE), "kling-o3"),
        }
        return side_by_side(cases, against=YARDSTICK, reach=REACH, runs=5)


def repair() -> list[Row]:
    """Time an inpaint of 2048x2048 pixels whose hole is a quarter of the side, alone and laid into its picture."""
    with tempfile.TemporaryDirectory() as folder:
        picture, mask, made = (Path(folder) / f"{name}.png" for name in ("picture", "mask", "made"))
        drawn = _fetched(folder, _order(2048, 2048))
        drawn.rename(picture)
        hole = Image.new("L", (2048, 2048))
        hole.paste(255, (768, 768, 1280, 1280))
        hole.save(mask)

        def once() -> None:
            made.unlink(missing_ok=True)
            save(inpaint(picture, mask, seed=7), made, Inpaint(image=picture, mask=mask, prompt=PROMPT))

        def published() -> None:
            once()
            lay_back(picture, mask, made, made.with_name("published.png"))

        cases = yardstick() | {"an inpaint, 2048x2048": once, "with the original laid back": published}
        return side_by_side(cases, against=YARDSTICK, reach={"an inpaint, 2048x2048": "2 s"}, runs=5)


def _fetched(folder: str, order: Order) -> Path:
    _fetching(folder, order, "flux-pro")()
    return next(Path(folder).rglob("*.png"))


def _order(width: int, height: int, *, panels: int = 1, seconds: int = 0, line: str = "") -> Order:
    shots = (OrderShot(index=0, prompt=PROMPT, seconds=Decimal(seconds), line=line),) if seconds else ()
    return Order(
        kind="video" if seconds else "still",
        prompt=PROMPT,
        seed=7,
        width=width,
        height=height,
        aspect_ratio="16:9",
        shots=shots,
        panels=panels,
        label="SEQ01_take001",
    )


def _fetching(folder: str, order: Order, card: str) -> Callable[[], None]:
    provider, request = LocalProvider(), Cards.load().get(card).request(order, "local")
    now = datetime.now(UTC)
    job = provider.submit(request, Marker(token="benchmark", request=request, sent_after=now, sent_before=now))
    turns = count()

    def once() -> None:
        provider.fetch(job, Path(folder) / f"{job.id}-{next(turns)}", lambda _: None)

    return once
