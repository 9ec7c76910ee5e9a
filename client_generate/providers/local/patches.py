"""A hole in a picture filled with pieces of what is around it, so that edges and textures run on.

For every small patch that touches the hole the most alike whole patch is looked for, first in a small copy, then in
larger ones (Barnes et al., "PatchMatch", 2009); at the end pixels of the full picture are taken from where the patches
lie. Deterministic by seed.
"""

from __future__ import annotations

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import resized

_REACH = 3  # a patch is 7 pixels wide
_SIDES = (32, 64)  # the longer sides of the copies that are looked through
_FINEST = 128
_KNOWN = 0.99  # a pixel of a copy is known when so much of it was
_ROUNDS, _SWEEPS = 3, 2
_AT_ONCE = 500_000  # pixels that are gathered at a time, so that a large hole needs no more memory
_DOUBT = 0.02  # how far the two ends of a line may be apart, in light, to be taken for one


def fill(picture: Pixels, hole: Pixels, seed: int) -> tuple[Pixels, bool]:
    """Return a picture (float, 0 to 1) with its hole filled, and whether pieces were found; else it is smooth there."""
    known = (~hole).astype(np.float32)[..., None]
    across = max(hole.shape)
    finest = min(_FINEST, across)
    share = _copy(known, finest)[..., None]
    small = share[..., 0] < _KNOWN
    rough = spread(_copy(picture * known, finest) / np.maximum(share, 1e-4), ~small)
    guess = _carried_on(rough, small)
    dice, field = np.random.default_rng(seed), None
    for side in [side for side in _SIDES if side < finest] + [finest]:
        level = _Level(_copy(guess, side), _copy(small.astype(np.float32), side) > 1 - _KNOWN, dice)
        if not level.has_sources:
            smooth = resized(guess, (hole.shape[1], hole.shape[0]))
            return np.where(hole[..., None], smooth, picture), False
        field = level.searched(field)
    assert field is not None  # noqa: S101 - there is at least one side
    return _evened(_gathered(picture, hole, field), hole, guess, small), True


def _copy(picture: Pixels, side: int) -> Pixels:
    """Return a picture with the longer side so long."""
    scale = side / max(picture.shape[:2])
    small: Pixels = resized(picture, (max(round(picture.shape[1] * scale), 2), max(round(picture.shape[0] * scale), 2)))
    return small[..., 0] if small.ndim == 3 and small.shape[2] == 1 else small


def _carried_on(rough: Pixels, hole: Pixels) -> Pixels:
    """Return a guess at the hole: lines run on across and down, the surer the more alike their two ends are."""
    across, sure = _ends_joined(rough, hole)
    down, sure_down = (part.swapaxes(0, 1) for part in _ends_joined(rough.swapaxes(0, 1), hole.T))
    total = rough * 4 + across * sure + down * sure_down
    guess: Pixels = np.where(hole[..., None], total / (4 + sure + sure_down), rough)
    return guess.astype(np.float32)


def _ends_joined(rough: Pixels, hole: Pixels) -> tuple[Pixels, Pixels]:
    """Return each row of the hole as a blend of the pixels at its two ends, and how sure that is."""
    height, width = hole.shape
    columns = np.arange(width)[None, :].repeat(height, axis=0)
    left = np.maximum.accumulate(np.where(hole, -1, columns), axis=1)
    right = np.minimum.accumulate(np.where(hole, width, columns)[:, ::-1], axis=1)[:, ::-1]
    rows = np.arange(height)[:, None]
    first, last = rough[rows, np.maximum(left, 0)], rough[rows, np.minimum(right, width - 1)]
    part = ((columns - left) / np.maximum(right - left, 1))[..., None].astype(np.float32)
    apart = np.abs(first - last).mean(axis=2, keepdims=True)
    both = ((left >= 0) & (right < width))[..., None]
    sure: Pixels = np.where(both, 1 / np.square(_DOUBT + apart), 0).astype(np.float32)
    return first * (1 - part) + last * part, sure


class _Level:
    """One copy of the picture: which patches are to be replaced, and by which whole ones."""

    def __init__(self, small: Pixels, hole: Pixels, dice: np.random.Generator) -> None:
        self.small, self.hole, self.dice = small.copy(), hole, dice
        near = _spread_by(hole, _REACH)
        inside = np.zeros_like(hole)
        inside[_REACH:-_REACH, _REACH:-_REACH] = True
        self.whole = inside & ~near
        self.rows, self.columns = np.nonzero(near)
        self.places = np.full(hole.shape, -1)
        self.places[self.rows, self.columns] = np.arange(len(self.rows))

    @property
    def has_sources(self) -> bool:
        """Whether there is any whole patch."""
        return bool(self.whole.any())

    def searched(self, before: Pixels | None) -> Pixels:
        """Return for every pixel where its like lies (row, column), after some rounds of looking and painting."""
        field = self._begun(before)
        for _ in range(_ROUNDS):
            patches = _windows(self.small)
            best = self._apart(patches, field)
            for _ in range(_SWEEPS):
                field, best = self._propagated(patches, field, best)
                field, best = self._by_chance(patches, field, best)
            self._paint(field, best)
        whole: Pixels = np.moveaxis(np.indices(self.hole.shape), 0, -1).copy()
        whole[self.rows, self.columns] = field
        return whole

    def _begun(self, before: Pixels | None) -> Pixels:
        """Return where each patch looks first: where it looked in the smaller copy, else anywhere."""
        sources = np.argwhere(self.whole)
        field = sources[self.dice.integers(0, len(sources), len(self.rows))]
        if before is None:
            return field
        shape = np.array(self.hole.shape)
        ratio = shape / np.array(before.shape[:2])
        at = np.stack([self.rows, self.columns], -1)
        small = np.minimum((at / ratio).astype(int), np.array(before.shape[:2]) - 1)
        moved = np.round((before[small[:, 0], small[:, 1]] - small) * ratio).astype(int) + at
        return np.where(self._is_whole(moved)[:, None], moved, field)

    def _is_whole(self, field: Pixels) -> Pixels:
        rows, columns = field[:, 0], field[:, 1]
        height, width = self.hole.shape
        there = (rows >= 0) & (rows < height) & (columns >= 0) & (columns < width)
        known: Pixels = there & self.whole[np.clip(rows, 0, height - 1), np.clip(columns, 0, width - 1)]
        return known

    def _apart(self, patches: Pixels, field: Pixels) -> Pixels:
        ours, theirs = patches[self.rows, self.columns], patches[field[:, 0], field[:, 1]]
        apart: Pixels = np.square(ours - theirs).sum(axis=1)
        return apart

    def _better(self, patches: Pixels, field: Pixels, best: Pixels, tried: Pixels) -> tuple[Pixels, Pixels]:
        known = self._is_whole(tried)
        tried = np.where(known[:, None], tried, field)
        apart = np.where(known, self._apart(patches, tried), np.inf)
        better = apart < best
        return np.where(better[:, None], tried, field), np.where(better, apart, best)

    def _propagated(self, patches: Pixels, field: Pixels, best: Pixels) -> tuple[Pixels, Pixels]:
        """Look where the neighbours look, moved by as much as they stand apart."""
        height, width = self.hole.shape
        for down, right in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            rows = np.clip(self.rows + down, 0, height - 1)
            columns = np.clip(self.columns + right, 0, width - 1)
            beside = self.places[rows, columns]
            tried = np.where((beside >= 0)[:, None], field[beside] - (down, right), field)
            field, best = self._better(patches, field, best, tried)
        return field, best

    def _by_chance(self, patches: Pixels, field: Pixels, best: Pixels) -> tuple[Pixels, Pixels]:
        reach = max(self.hole.shape) // 2
        while reach >= 1:
            tried = field + self.dice.integers(-reach, reach + 1, field.shape)
            field, best = self._better(patches, field, best, tried)
            reach //= 3
        return field, best

    def _paint(self, field: Pixels, best: Pixels) -> None:
        """Give every pixel of the hole the mean of what the patches over it say, the more alike the heavier."""
        height, width = self.hole.shape
        total, weights = np.zeros((height, width, 3), np.float32), np.zeros((height, width), np.float32)
        weight = np.exp(-best / (np.percentile(best, 75) + 1e-6)).astype(np.float32) + 1e-4
        for down in range(-_REACH, _REACH + 1):
            for right in range(-_REACH, _REACH + 1):
                rows, columns = self.rows + down, self.columns + right
                there = (rows >= 0) & (rows < height) & (columns >= 0) & (columns < width)
                told = self.small[field[there, 0] + down, field[there, 1] + right]
                # Within one shift every target is another pixel, so plain indexing adds all of them.
                total[rows[there], columns[there]] += told * weight[there, None]
                weights[rows[there], columns[there]] += weight[there]
        mean = total / np.maximum(weights, 1e-6)[..., None]
        self.small[self.hole] = mean[self.hole]


def _windows(picture: Pixels) -> Pixels:
    """Return the patch around every pixel, in one row each."""
    wide = np.pad(picture, ((_REACH, _REACH), (_REACH, _REACH), (0, 0)), "edge")
    window = 2 * _REACH + 1
    view = np.lib.stride_tricks.sliding_window_view(wide, (window, window), axis=(0, 1))
    flat: Pixels = view.reshape(*picture.shape[:2], -1).astype(np.float32)
    return flat


def _spread_by(hole: Pixels, reach: int) -> Pixels:
    """Return the pixels within `reach` of the hole."""
    wide = np.pad(hole, reach)
    view = np.lib.stride_tricks.sliding_window_view(wide, (2 * reach + 1, 2 * reach + 1))
    near: Pixels = np.asarray(view.any(axis=(2, 3)))
    return near


def _gathered(picture: Pixels, hole: Pixels, field: Pixels) -> Pixels:
    """Take each pixel of the hole from where the four patches around it lie, the nearer the heavier."""
    whole: Pixels = picture.copy()
    for at in np.array_split(np.argwhere(hole), max(int(hole.sum()) // _AT_ONCE, 1)):
        whole[at[:, 0], at[:, 1]] = _taken(picture, at, field)
    return whole


def _taken(picture: Pixels, at: Pixels, field: Pixels) -> Pixels:
    size, small = np.array(picture.shape[:2]), np.array(field.shape[:2])
    ratio = size / small
    exact = (at + 0.5) / ratio - 0.5
    low = np.clip(np.floor(exact).astype(int), 0, small - 1)
    part = np.clip(exact - low, 0, 1).astype(np.float32)
    filled: Pixels = np.zeros((len(at), 3), np.float32)
    for down in (0, 1):
        for right in (0, 1):
            place = np.minimum(low + np.array((down, right)), small - 1)
            moved = np.round((field[place[:, 0], place[:, 1]] - place) * ratio).astype(int)
            source = np.clip(at + moved, 0, size - 1)
            share = (part[:, 0] if down else 1 - part[:, 0]) * (part[:, 1] if right else 1 - part[:, 1])
            filled += picture[source[:, 0], source[:, 1]] * share[:, None]
    return filled


def _evened(filled: Pixels, hole: Pixels, guess: Pixels, small: Pixels) -> Pixels:
    """Return what was filled in with the light of its rim brought to that of what is beside it, and so inwards."""
    rim = small & _spread_by(~small, 1)
    now = resized(filled, (small.shape[1], small.shape[0]))
    apart = resized(spread(np.where(rim[..., None], guess - now, 0), rim), (hole.shape[1], hole.shape[0]))
    evened: Pixels = np.where(hole[..., None], filled + apart, filled)
    return evened


def spread(picture: Pixels, known: Pixels) -> Pixels:
    """Return the picture with the unknown filled from ever coarser copies of the known."""
    weight = known.astype(np.float32)[..., None]
    total, share = picture * weight, weight
    levels = [(total, share)]
    while min(total.shape[:2]) > 2:
        half = (max(total.shape[1] // 2, 1), max(total.shape[0] // 2, 1))
        total, share = resized(total, half), resized(share, half).reshape(half[1], half[0], 1)
        levels.append((total, share))
    filled = levels[-1][0] / np.maximum(levels[-1][1], 1e-4)
    for total, share in reversed(levels[:-1]):
        coarse = resized(filled, (total.shape[1], total.shape[0]))
        sure = np.clip(share * 4, 0, 1)
        filled = coarse + (total / np.maximum(share, 1e-4) - coarse) * sure
    return filled
