"""What people stand at or kneel before: a lectern with its microphone, a roof of solar panels."""

from __future__ import annotations

from collections.abc import Callable

from client_generate.providers.local.things.gear import Kit


def lectern(kit: Kit) -> None:
    """Stand a wooden lectern with a microphone before the speaker."""
    kit.block([kit.on(0.1, 0.0), kit.on(0.46, 0.0), kit.on(0.46, 0.05), kit.on(0.1, 0.05)], "6a4426", 0.02)
    kit.block([kit.on(0.14, 0.04), kit.on(0.42, 0.04), kit.on(0.44, 0.56), kit.on(0.12, 0.52)], "9a6438", 0.04)
    kit.block([kit.on(0.04, 0.52), kit.on(0.48, 0.64), kit.on(0.48, 0.68), kit.on(0.03, 0.565)], "b87c48", 0.02)
    kit.rod([kit.on(0.4, 0.66), kit.on(0.34, 0.78), kit.on(0.24, 0.83)], 0.014, "2a2e34")
    kit.disc(kit.on(0.23, 0.835), 0.026, "20242a")


def panels(kit: Kit) -> None:
    """Lay rows of solar panels on the slope ahead of whoever fits them."""
    for row in range(3):
        for n in range(4):
            u, v = 0.3 + 0.46 * n + 0.1 * row, 0.0 + 0.25 * row
            corners = [kit.on(u, v), kit.on(u + 0.42, v), kit.on(u + 0.5, v + 0.22), kit.on(u + 0.08, v + 0.22)]
            kit.block(corners, "d4dae0", 0.01)
            kit.block(
                [
                    kit.on(u + 0.02, v + 0.01),
                    kit.on(u + 0.41, v + 0.01),
                    kit.on(u + 0.48, v + 0.21),
                    kit.on(u + 0.09, v + 0.21),
                ],
                "24488c",
                0.01,
            )
            for a in (0.13, 0.26):
                kit.rod([kit.on(u + a + 0.01, v + 0.01), kit.on(u + a + 0.08, v + 0.21)], 0.006, "8aa8d8")
            kit.rod([kit.on(u + 0.05, v + 0.11), kit.on(u + 0.45, v + 0.11)], 0.006, "8aa8d8")


STANDS: dict[str, Callable[[Kit], None]] = {"lectern": lectern, "solar-panels": panels}
