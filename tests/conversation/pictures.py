"""Small pictures in a session's folder, and a painter that paints everything in one colour."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import msgspec
import numpy as np
from PIL import Image

from client_generate.media.heavy import Pixels
from client_generate.media.mask import lay_back
from client_generate.providers.base import Job
from client_generate.providers.cards import Cards
from client_generate.providers.local.provider import LocalProvider
from client_generate.providers.order import Order
from client_generate.sessions.pictures import ImageSet, Look, SessionImage


def a_set(image_id: str, look: Look, images: ImageSet | None = None) -> ImageSet:
    """Return pictures with a new one, or with a new version of one that is there."""
    known = images or ImageSet()
    if image_id in known.ids:
        return known.again(image_id, look)
    first = msgspec.structs.replace(look, number=1)
    return known.with_image(SessionImage(id=image_id, versions=(first,), current=1))


class Folder:
    """A session's folder with one noisy picture, `anna`, in it."""

    def __init__(self, root: Path, size: tuple[int, int] = (160, 144)) -> None:
        self.root = root
        self.size = size
        self.asked: list[Order] = []
        drawn = np.random.default_rng(1).integers(0, 256, (size[1], size[0], 3), dtype=np.uint8)
        (root / "pictures").mkdir(parents=True)
        Image.fromarray(drawn).save(root / "pictures" / "anna.png")
        self.images = a_set("anna", self.look("pictures/anna.png"))

    def look(self, path: str, prompt: str = "Anna in a kitchen") -> Look:
        """Describe a picture in the folder."""
        with Image.open(self.root / path) as picture:
            width, height = picture.size
        sha256 = hashlib.sha256((self.root / path).read_bytes()).hexdigest()
        return Look(number=1, path=path, sha256=sha256, width=width, height=height, prompt=prompt)

    def mask(self, mode: str = "L", size: tuple[int, int] | None = None, white: int = 255) -> Path:
        """Draw a mask: a white box in the middle."""
        place = self.root.parent / "mask.png"
        drawn = Image.new("L", size or self.size)
        drawn.paste(white, (50, 45, 100, 90))
        {"1": drawn.convert("1"), "RGB": drawn.convert("RGB"), "LA": Image.merge("LA", (drawn, drawn)),
         "RGBA": Image.merge("RGBA", (drawn, drawn, drawn, drawn)), "L": drawn, "P": drawn.convert("P"),
         "I;16": Image.fromarray(np.asarray(drawn).astype(np.uint16) * 257)}[mode].save(place)  # fmt: skip
        return place

    def keep(self, data: bytes, name: str) -> str:
        """Put a file into the session."""
        place = self.root / "uploads" / name
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(data)
        return place.relative_to(self.root).as_posix()

    def make(self, order: Order, item: str) -> Path:
        """Have it painted by the built-in provider, and lay it into the picture as publishing does."""
        self.asked.append(order)
        request = Cards.load().get("flux-fill-pro").request(order, "local")
        into = self.root / "made"
        came = LocalProvider().fetch(Job(id=item, request=request, state="ready"), into, lambda _: None)
        places = {file.name: file.path for file in order.files}
        picture, mask = places[order.image or ""], places[order.mask or ""]
        assert picture is not None
        assert mask is not None
        place = into / f"{item}-{len(self.asked)}.png"
        lay_back(picture, mask, came.path, place)
        return place

    def pixels(self, path: str) -> Pixels:
        """Return a picture's pixels."""
        with Image.open(self.root / path) as picture:
            return np.asarray(picture.convert("RGB"))

    def everything(self) -> list[str]:
        """Name every file of the session."""
        return sorted(path.relative_to(self.root).as_posix() for path in self.root.rglob("*") if path.is_file())

    def copy(self, source: Path, name: str) -> Path:
        """Copy a file beside the session."""
        return Path(shutil.copy(source, self.root.parent / name))
