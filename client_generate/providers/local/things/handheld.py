"""A ware in somebody's hand, or on the ground beside them where nobody could hold it."""

from __future__ import annotations

import msgspec

from client_generate.providers.local.drawing.stage import Look
from client_generate.providers.local.places.ground import MAN
from client_generate.providers.local.things import display
from client_generate.providers.local.things.gear import Kit

_HEAVY = 0.5  # metres; what is taller stands
# What lies on a table where the words name nothing, by the place.
LAID = {
    "office": "laptop", "meeting-room": "laptop", "library": "books", "classroom": "notebook", "kitchen": "mixing bowl",
    "home-kitchen": "mixing bowl", "restaurant": "plate", "dining-room": "plate", "canteen": "plate", "bar": "cocktail",
    "diner": "plate", "hospital": "medicine", "ward-room": "medicine", "consulting-room": "stethoscope", "lobby": "bag",
    "laboratory": "tube", "workshop": "toolbox", "garage": "toolbox", "factory-hall": "toolbox", "hangar": "toolbox",
    "shop": "parcel", "dressing-room": "makeup brush", "yard": "toolbox", "building-site": "toolbox",
    "church": "candle", "living-room": "notebook", "sitting-room": "notebook", "plain-room": "blocks", "cosy": "books",
    "market": "apple", "conference": "laptop", "courtroom": "books", "site-office": "helmet", "bedroom": "pillow",
    "garden": "plant", "greenhouse": "plant", "servers": "laptop", "film-set": "camera", "terminal": "suitcase",
}  # fmt: skip


def worktop(kit: Kit) -> None:
    """Draw the table that somebody works at, and on it the ware they have to do with."""
    body = kit.body
    for u in (0.2, 0.98):
        kit.block([kit.on(u, 0.47), kit.on(u + 0.05, 0.47), kit.on(u + 0.05, 0.0), kit.on(u, 0.0)], "6a4a30", 0.01)
    kit.block([kit.on(0.12, 0.5), kit.on(1.1, 0.5), kit.on(1.1, 0.455), kit.on(0.12, 0.455)], "b07c48", 0.012)
    doing = body.look.doing
    name = doing.ware if doing.ware in display.names() else LAID.get(doing.place, "parcel")
    if name in display.names():
        high = 0.24 * body.tall / max(display.high(name), 2 * display.half_wide(name))
        display.stand(body.plate, _own(body.look), name, kit.on(0.62, 0.495), high)


def _own(look: Look) -> Look:
    """Return the look of a thing in its own colour: what is said of colours is said of who holds it."""
    return msgspec.structs.replace(look, paint=None)


def ware(kit: Kit) -> None:
    """Draw the ware that the look's doing names: in the near hand, else on the ground ahead."""
    body, doing = kit.body, kit.body.look.doing
    if doing.ware not in display.names():
        return
    half, high = display.half_wide(doing.ware), display.high(doing.ware)
    tall = doing.tall / MAN * body.tall / max(high, 2 * half)
    if doing.tall > _HEAVY:
        display.stand(body.plate, _own(body.look), doing.ware, kit.on(0.34 + half * tall / body.tall, 0.0), tall)
        return
    x, y = body.at("tip0")
    display.stand(body.plate, _own(body.look), doing.ware, (x, y + 0.35 * tall), tall)
