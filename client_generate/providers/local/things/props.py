"""All that people of deeds wear, hold, sit on and ride: one table of the tables of their rooms."""

from __future__ import annotations

from collections.abc import Callable

from client_generate.providers.local.things import (
    carried,
    chores,
    daysout,
    deskgear,
    freetime,
    games,
    gardens,
    gear,
    handheld,
    homelife,
    mounts,
    playthings,
    restful,
    showpieces,
    stands,
    yardwork,
)
from client_generate.providers.local.things.gear import Kit

TABLES: tuple[dict[str, Callable[[Kit], None]], ...] = (
    gear.SPORT,
    games.GAMES,
    carried.EVERYDAY,
    chores.CHORES,
    freetime.FREETIME,
    yardwork.YARDWORK,
    showpieces.STAGE,
    mounts.MOUNTS,
    playthings.PLAY,
    stands.STANDS,
    deskgear.DESKS,
    homelife.HOMELIFE,
    daysout.DAYS_OUT,
    restful.REST,
    gardens.GARDENS,
    {"ware": handheld.ware, "worktop": handheld.worktop},
)
"""Of each room what it draws; no name is in two of them."""

PROPS = {name: draw for table in TABLES for name, draw in table.items()}
