"""An element's reference picture as a small card beside the action of an animatic, its name under it."""

from __future__ import annotations

from client_generate.media.heavy import Image, ImageDraw, ImageOps, Picture
from client_generate.media.images import open_still
from client_generate.providers.local.asked import Element
from client_generate.providers.local.moving import furniture
from client_generate.providers.local.reading import casting

_PAPER = (244, 242, 236, 255)


def cards(elements: tuple[Element, ...], prompt: str, size: tuple[int, int]) -> tuple[Picture, ...]:
    """Return a card for each element with a picture that the prompt mentions, in the prompt's order."""
    shown = [element for element in casting.mentioned(elements, prompt) if element.images]
    return tuple(_card(element, size) for element in shown)


def _card(element: Element, size: tuple[int, int]) -> Picture:
    """Return a print with a white edge, about a sixth of the frame high, over a chip with the name."""
    side, letters = round(max(min(size) * 0.16, size[1] * 0.115)), furniture.letter_size(size)
    edge = max(round(side * 0.035), 1)
    name = furniture.label(casting.plain(element.id), letters)
    card = Image.new("RGBA", (max(side, name.width), side + name.height))
    left = card.width - side  # flush with the frame's right side, where cards hang
    ImageDraw.Draw(card).rectangle((left, 0, card.width - 1, side - 1), fill=_PAPER)
    with open_still(element.images[0]) as picture:
        picture.draft("RGB", (side * 2, side * 2))
        inner = ImageOps.fit(picture.convert("RGB"), (side - 2 * edge, side - 2 * edge))
    card.paste(inner, (left + edge, edge))
    card.paste(name, (card.width - name.width, side))
    return card
