"""Organs: heart, lungs, brain, stomach and gut."""

from __future__ import annotations

import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.anatomy import fluid
from client_generate.providers.local.anatomy.glass import Board
from client_generate.providers.local.drawing.brush import Patch, Plate, Point, resized, spline
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look


def heart(board: Board) -> None:
    """Draw a heart from before: its vessels, its halves, the arteries on it."""
    look = board.look
    muscle, artery, vein = (fluid.living(look, t) for t in ("c4363a", "e05a4c", "4a68b8"))
    board.tubes(
        [[(0.58, -0.3), (0.66, -0.75), (0.5, -1.04), (0.2, -1.02), (0.02, -0.7), (0.06, -0.3)]], [0.15] * 6, artery
    )
    board.tubes(
        [[(0.17, -1.05), (0.1, -1.42)], [(0.34, -1.1), (0.34, -1.46)], [(0.5, -1.06), (0.58, -1.38)]],
        [0.065, 0.06],
        artery,
    )
    board.tubes([[(-0.46, -0.2), (-0.42, -0.75), (-0.44, -1.28)]], [0.14, 0.13, 0.13], vein)
    board.tubes([[(-0.5, 0.25), (-0.56, 0.55), (-0.55, 0.85)]], [0.13, 0.12, 0.12], vein)
    board.tubes([[(0.7, -0.42), (0.95, -0.5)], [(0.68, -0.2), (0.93, -0.18)]], [0.085, 0.075], artery * 0.85)
    board.body(
        [(-0.5, -0.62), (-0.78, -0.42), (-0.8, 0.02), (-0.6, 0.25), (-0.35, 0.1), (-0.3, -0.4)], muscle * 0.85, 0.2
    )
    board.body([(0.5, -0.5), (0.72, -0.45), (0.8, -0.15), (0.62, 0.0), (0.42, -0.2)], muscle * 0.85, 0.16)
    main = [
        (-0.5, -0.28),
        (-0.64, 0.08),
        (-0.5, 0.5),
        (-0.1, 0.86),
        (0.34, 1.05),
        (0.62, 0.8),
        (0.76, 0.34),
        (0.68, -0.12),
    ]
    board.body([*main, (0.36, -0.4), (-0.12, -0.42)], muscle, 0.42)
    board.tubes(
        [[(0.08, -0.1), (0.16, -0.45), (0.34, -0.68), (0.72, -0.74)]], [0.17, 0.16, 0.13, 0.1], mix(vein, artery, 0.25)
    )
    groove = [
        [(0.14, -0.2), (0.2, 0.2), (0.36, 0.6), (0.42, 0.95)],
        [(0.2, 0.18), (0.44, 0.3), (0.6, 0.52)],
        [(0.3, 0.46), (0.46, 0.62), (0.5, 0.8)],
    ]
    groove += [
        [(0.18, 0.08), (0.0, 0.3), (-0.1, 0.62)],
        [(-0.46, -0.16), (-0.36, 0.2), (-0.16, 0.5), (0.02, 0.72)],
        [(-0.4, 0.1), (-0.5, 0.3)],
    ]
    board.lines(groove, 0.1, 0.03, fluid.living(look, "e8b878"), 0.45)
    board.lines(groove, 0.05, 0.012, fluid.living(look, "8c1c28"), 0.9)
    board.lines([[(u + 0.045, v + 0.03) for u, v in line] for line in groove[:2]], 0.03, 0.01, vein, 0.8)
    gleam = (
        [(-0.42, 0.2), (-0.38, -0.08), (-0.2, -0.26)] if look.light < 0 else [(0.56, 0.25), (0.58, 0.0), (0.44, -0.22)]
    )
    board.gleam(gleam, 0.08, 0.5)


def lungs(board: Board) -> None:
    """Draw two lungs, the windpipe and how it branches in them."""
    look = board.look
    flesh, pipe = fluid.living(look, "d87a78"), fluid.living(look, "e8c0a8")
    left = [
        (-0.3, -0.98),
        (-0.62, -0.86),
        (-0.9, -0.25),
        (-1.02, 0.45),
        (-0.98, 0.92),
        (-0.62, 0.82),
        (-0.26, 0.68),
        (-0.16, 0.2),
        (-0.14, -0.45),
    ]
    right = [(-u, v) for u, v in left[:6]] + [(0.34, 0.72), (0.4, 0.4), (0.22, 0.1), (0.14, -0.45)]
    for lobe in (left, right):
        _grain(board, board.body(lobe, flesh, 0.2), flesh)
    cuts = [
        [(-0.16, 0.0), (-0.5, -0.02), (-0.9, 0.0)],
        [(-0.2, 0.3), (-0.55, 0.42), (-0.9, 0.86)],
        [(0.2, -0.25), (0.6, 0.2), (0.92, 0.8)],
    ]
    board.lines(cuts, 0.03, 0.012, flesh * 0.3, 0.7)
    tree: list[list[Point]] = []
    for s in (-1, 1):
        for du, dv in ((0.14, -0.52), (0.34, -0.2), (0.4, 0.2), (0.42, 0.62), (0.1, 0.66)):
            u, v = s * 0.4, -0.12
            if s > 0 and dv > 0.6:
                du += 0.16
            tree.append([(u, v), (u + s * du * 0.4, v + dv * 0.55), (u + s * du, v + dv)])
            for part, wide in ((0.45, 0.2), (0.7, 0.15)):
                m, n = u + s * du * part * 0.85, v + dv * part * 1.1
                across = math.atan2(dv, s * du)
                tree += [
                    [
                        (m, n),
                        (m + wide * 0.5 * math.cos(across + q), n + wide * 0.5 * math.sin(across + q)),
                        (m + wide * math.cos(across + q * 0.7), n + wide * math.sin(across + q * 0.7)),
                    ]
                    for q in (-0.9, 0.9)
                ]
    board.lines(tree, 0.05, 0.014, mix(pipe, look.palette.key, 0.25), 0.8)
    board.tubes([[(0, -0.4), (s * 0.18, -0.28), (s * 0.4, -0.14)] for s in (-1, 1)], [0.085, 0.08, 0.06], pipe)
    board.tubes([[(0, -1.4), (0, -0.9), (0, -0.36)]], [0.11, 0.105, 0.1], pipe)
    rings = [[(-0.1, v), (0.0, v + 0.03), (0.1, v)] for v in np.arange(-1.36, -0.42, 0.09).tolist()]
    board.lines(rings, 0.035, 0.03, pipe * 0.45, 0.6)
    board.gleam([(-0.78, 0.2), (-0.7, -0.15), (-0.52, -0.45)], 0.07, 0.35)
    board.gleam([(0.42, -0.6), (0.6, -0.3), (0.72, 0.0)], 0.05, 0.25)


def _grain(board: Board, patch: Patch, flesh: Pixels) -> None:
    """Give a surface fine cells, as a sponge has."""
    rows, columns, mask = patch
    if mask.size > 64:
        field = resized(_winding(7, 21.0), (mask.shape[1], mask.shape[0]))
        board.plate.tint((rows, columns, mask * np.clip(-field, 0, 1)), flesh * 0.4, 0.2)
        board.plate.light((rows, columns, mask * np.clip(field - 0.4, 0, 1)), flesh, 0.12)


def brain(board: Board) -> None:
    """Draw a brain from the side: its folds, the small brain, the stem."""
    look, plate = board.look, board.plate
    flesh = fluid.living(look, "e8a094")
    board.tubes([[(0.2, 0.35), (0.28, 0.7), (0.4, 1.1)]], [0.17, 0.14, 0.11], flesh * 0.85)
    board.body([(0.32, 0.4), (0.6, 0.28), (0.92, 0.36), (0.9, 0.62), (0.62, 0.74), (0.38, 0.62)], flesh * 0.9, 0.16)
    stripes = [
        [(0.34, v), (0.62, v + 0.03 + (v - 0.5) * 0.3), (0.94, v - 0.02)] for v in np.arange(0.34, 0.74, 0.055).tolist()
    ]
    board.lines(stripes, 0.02, 0.012, flesh * 0.3, 0.7)
    side = board.body(
        [(-0.6, 0.3), (-0.2, 0.1), (0.3, 0.12), (0.5, 0.3), (0.25, 0.5), (-0.15, 0.6), (-0.5, 0.52)], flesh * 0.95, 0.2
    )
    top = [
        (-0.98, 0.02),
        (-0.93, -0.36),
        (-0.62, -0.7),
        (-0.1, -0.86),
        (0.45, -0.76),
        (0.86, -0.42),
        (1.0, 0.0),
        (0.88, 0.3),
    ]
    main = board.body([*top, (0.5, 0.36), (0.1, 0.22), (-0.3, 0.26), (-0.6, 0.36), (-0.86, 0.28)], flesh, 0.34)
    for patch, salt in ((side, 2), (main, 1)):
        _folds(plate, look, patch, flesh, salt)
    board.gleam(
        [(-0.7, -0.4), (-0.45, -0.6), (-0.1, -0.7)] if look.light < 0 else [(0.1, -0.7), (0.5, -0.6), (0.72, -0.35)],
        0.07,
        0.35,
    )


def _folds(plate: Plate, look: Look, patch: Patch, flesh: Pixels, salt: int) -> None:
    """Fold a surface as a brain's: noise of one width of wave winds like furrows; lit on one side."""
    rows, columns, mask = patch
    if mask.size < 64:
        return
    field = resized(_winding(salt), (mask.shape[1], mask.shape[0]))
    furrow = np.clip(1 - np.abs(field) / 0.45, 0, 1)
    plate.tint((rows, columns, mask * furrow), flesh * 0.2, 0.85)
    ridge = np.minimum(np.abs(field), 0.9)
    down, across = np.gradient(ridge)
    slope = np.clip((across * look.light - down * 0.75) * plate.unit * -0.02, 0, 1)
    plate.light((rows, columns, mask * slope), look.palette.key, 0.22)


def _winding(salt: int, waves: float = 6.2) -> Pixels:
    """Return noise of 128 x 160 with so many waves from top to bottom, all about as wide."""
    noise = np.random.default_rng((91, salt)).standard_normal((128, 160))
    down, across = np.fft.fftfreq(128)[:, None] * 128, np.fft.rfftfreq(160)[None, :] * 160
    ring = np.exp(-(((np.hypot(down, across) - waves) / (waves * 0.15)) ** 2))
    field = np.fft.irfft2(np.fft.rfft2(noise) * ring, s=(128, 160))
    winding: Pixels = (field / field.std()).astype(np.float32)
    return winding


def stomach(board: Board) -> None:
    """Draw a stomach, the gullet above it and the gut below."""
    look = board.look
    flesh = fluid.living(look, "d87064")
    board.tubes([[(-0.02, -1.5), (-0.06, -1.0), (0.02, -0.55)]], [0.11, 0.11, 0.14], flesh * 0.9)
    board.tubes(
        [[(-0.5, 0.45), (-0.86, 0.46), (-0.98, 0.8), (-0.8, 1.08), (-0.4, 1.06), (0.2, 0.98)]],
        [0.2, 0.17, 0.16, 0.16, 0.16, 0.15],
        flesh * 0.85,
    )
    outline = [
        (-0.14, -0.6),
        (0.12, -0.88),
        (0.5, -0.92),
        (0.8, -0.56),
        (0.8, 0.05),
        (0.55, 0.55),
        (0.1, 0.8),
        (-0.4, 0.76),
    ]
    board.body(
        [*outline, (-0.66, 0.6), (-0.66, 0.34), (-0.36, 0.34), (-0.06, 0.24), (0.1, 0.0), (0.06, -0.3)], flesh, 0.34
    )
    folds = [
        [
            (0.3 + o, -0.7 + o * 0.3),
            (0.46 + o, -0.2),
            (0.3 + o, 0.28),
            (-0.05 + o * 0.6, 0.52 + o * 0.3),
            (-0.4, 0.54 + o * 0.3),
        ]
        for o in (-0.12, 0.05, 0.22)
    ]
    board.lines(folds, 0.03, 0.012, flesh * 0.35, 0.5)
    vessels = [[(0.76, -0.5), (0.72, -0.05), (0.52, 0.4), (0.1, 0.66), (-0.36, 0.68)]]
    vessels += [[(0.73, -0.1), (0.58, -0.12), (0.48, -0.24)], [(0.64, 0.2), (0.46, 0.16), (0.38, 0.04)]]
    vessels += [[(0.36, 0.52), (0.28, 0.36), (0.16, 0.32)], [(0.0, 0.68), (-0.04, 0.52), (-0.14, 0.46)]]
    board.lines(vessels, 0.026, 0.008, fluid.living(look, "8c1c28"), 0.6)
    board.gleam([(0.2, -0.72), (0.45, -0.76), (0.64, -0.5)], 0.07, 0.5)


def gut(board: Board) -> None:
    """Draw the small gut's coils within the large gut's frame."""
    look = board.look
    large, small = fluid.living(look, "c8605c"), fluid.living(look, "e89484")
    coil: list[Point] = []
    for number, v in enumerate((-0.44, -0.15, 0.14, 0.43)):
        s = 1 if number % 2 else -1
        coil += [(s * 0.5, v), (s * 0.18, v + 0.03), (-s * 0.16, v - 0.02), (-s * 0.5, v), (-s * 0.6, v + 0.145)]
    board.tubes([coil[:-1]], [0.122] * (len(coil) - 1), small)
    path = spline(coil[:-1], closed=False, steps=3)
    way = np.gradient(path, axis=0)
    way = np.stack([-way[:, 1], way[:, 0]], 1) / np.hypot(way[:, 0], way[:, 1])[:, None] * 0.1
    pleats = [[tuple((m - w).tolist()), tuple((m + w).tolist())] for m, w in zip(path[1:-1], way[1:-1], strict=True)]
    board.lines(
        [[a, ((a[0] + b[0]) / 2 + 0.02, (a[1] + b[1]) / 2), b] for a, b in pleats], 0.022, 0.012, small * 0.4, 0.5
    )
    frame = [
        (-0.78, 0.85),
        (-0.9, 0.3),
        (-0.86, -0.35),
        (-0.7, -0.72),
        (-0.2, -0.66),
        (0.3, -0.7),
        (0.74, -0.76),
        (0.9, -0.3),
        (0.88, 0.35),
        (0.6, 0.78),
        (0.15, 0.82),
        (0.05, 1.15),
    ]
    path = spline(frame, closed=False, steps=7)
    bulge = 0.165 + 0.022 * np.sin(np.arange(len(path)) * 0.9)
    board.tubes([[(float(u), float(v)) for u, v in path[::2]]], bulge[::2].tolist(), large)
    board.gleam([(-0.92, 0.2), (-0.9, -0.2), (-0.8, -0.5)], 0.05, 0.4)
    board.gleam([(-0.5, -0.74), (0.0, -0.73), (0.5, -0.8)], 0.04, 0.35)
