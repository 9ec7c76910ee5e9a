"""numpy and Pillow, loaded at their first use: a command that draws nothing pays nothing for them."""

from __future__ import annotations

import importlib
from types import ModuleType
from typing import TYPE_CHECKING, Any

__all__ = ["Image", "ImageChops", "ImageDraw", "ImageFilter", "ImageFont", "ImageOps", "Picture", "Pixels", "np"]

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont, ImageOps

    Pixels = npt.NDArray[Any]
    Picture = Image.Image
else:

    class _Later(ModuleType):
        """A module that is imported when something in it is first asked for."""

        def __getattr__(self, name: str) -> Any:
            value = getattr(importlib.import_module(self.__name__), name)
            self.__dict__[name] = value
            return value

    np = _Later("numpy")
    Image = _Later("PIL.Image")
    ImageChops = _Later("PIL.ImageChops")
    ImageDraw = _Later("PIL.ImageDraw")
    ImageFilter = _Later("PIL.ImageFilter")
    ImageFont = _Later("PIL.ImageFont")
    ImageOps = _Later("PIL.ImageOps")
    Pixels = Picture = object
