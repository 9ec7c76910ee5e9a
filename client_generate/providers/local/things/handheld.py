"""A ware in somebody's hand, or on the ground beside them where nobody could hold it."""

from __future__ import annotations

from client_generate.providers.local.places.ground import MAN
from client_generate.providers.local.things import display
from client_generate.providers.local.things.gear import Kit

_HEAVY = 0.5  # metres; what is taller stands


def ware(kit: Kit) -> None:
    """Draw the ware that the look's doing names: in the near hand, else on the ground ahead."""
    body, doing = kit.body, kit.body.look.doing
    if doing.ware not in display.names():
        return
    half, high = display.half_wide(doing.ware), display.high(doing.ware)
    tall = doing.tall / MAN * body.tall / max(high, 2 * half)
    if doing.tall > _HEAVY:
        display.stand(body.plate, body.look, doing.ware, kit.on(0.34 + half * tall / body.tall, 0.0), tall)
        return
    x, y = body.at("tip0")
    display.stand(body.plate, body.look, doing.ware, (x, y + 0.35 * tall), tall)
