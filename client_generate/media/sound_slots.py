"""Where packets of sound go when films stand behind each other: on one grid of packets, never adding up. Pure.

A packet of AAC-LC holds 1024 samples, and a film's length is seldom a multiple of that: put end to end, sound would run
ahead by up to 21 ms a film. So every film's packets go to the slots nearest to its place; no error is carried on. The
whole grid may begin up to a packet early, by the `bias` for which the largest error is smallest: it is never over half
a packet (11 ms), and mostly under 9.
"""

from __future__ import annotations

from fractions import Fraction

import msgspec

from client_generate.media.reel import AAC_FRAME


class Piece(msgspec.Struct, frozen=True):
    """A film's packets: how many, which sample of the film its first begins at, and where in it we begin (samples)."""

    packets: int
    begins: int
    first: Fraction


class Slots(msgspec.Struct, frozen=True):
    """The grid: slot n is heard from sample `n * 1024 - bias` on.

    `packets` are (piece, packet) in order from the slot `first` on; a packet of None is silence.
    """

    first: int
    bias: int
    packets: tuple[tuple[int, int | None], ...]


def laid_out(pieces: tuple[Piece | None, ...], ends: tuple[Fraction, ...]) -> Slots:
    """Lay sound out; `ends` are the samples at which pieces end in the film, None is a piece without sound.

    The slot before a piece's own holds the packet before: half of every packet is heard only with the next.
    """
    starts = (Fraction(0), *ends[:-1])
    bias = _bias([_shift(piece, start) for piece, start in zip(pieces, starts, strict=True) if piece])
    edges = [_nearest(start + bias) for start in starts]
    edges.append(-int(-(ends[-1] + bias) // AAC_FRAME))
    laid: list[tuple[int, int | None]] = []
    for place, (piece, start) in enumerate(zip(pieces, starts, strict=True)):
        last = edges[place + 1] - (place + 1 < len(pieces))
        base = 0 if piece is None else _nearest(_shift(piece, start) + bias)
        for slot in range(edges[place] - 1, last):
            number = slot - base
            laid.append((place, number if piece is not None and 0 <= number < piece.packets else None))
    return Slots(edges[0] - 1, bias, tuple(laid))


def _shift(piece: Piece, start: Fraction) -> Fraction:
    """Return the sample of the film at which the piece's packet 0 ought to be heard."""
    return start + piece.begins - piece.first


def _nearest(sample: Fraction) -> int:
    return int((sample / AAC_FRAME + Fraction(1, 2)) // 1)


def _bias(shifts: list[Fraction]) -> int:
    """Turn the grid so that the widest gap between the places wanted lies where errors would be largest."""
    wanted = sorted({shift % AAC_FRAME for shift in shifts})
    if not wanted:
        return 0
    after = [*wanted[1:], wanted[0] + AAC_FRAME]
    gap, before = max((later - sooner, sooner) for sooner, later in zip(wanted, after, strict=True))
    # The middle of the widest gap becomes the middle between two slots.
    return int((AAC_FRAME // 2 - before - gap / 2) % AAC_FRAME)
