"""An element's reference picture, framed and lit, as a thing in the set."""

from __future__ import annotations

from client_generate.media.heavy import Image, Picture, np
from client_generate.providers.local.brush import box, soften
from client_generate.providers.local.palette import mix
from client_generate.providers.local.stage import Look, Stage


def place(stage: Stage, look: Look, picture: Picture) -> None:
    """Stand the picture as a framed card on the free side of the set, graded by the key light, with a soft shadow."""
    indoors, p = look.set in {"room", "close"}, look.palette
    plate = stage.plate(0.2 if indoors else 0.66)
    if indoors:  # it hangs on the wall, behind whoever sits there
        stage.plates.insert(min(2, len(stage.plates) - 1), stage.plates.pop())
    tall = min(0.34, stage.half * 0.8)
    wide = min(tall * picture.width / picture.height, stage.half * 0.75)
    tall = wide * picture.height / picture.width
    x, y = (0.0, 0.27) if indoors else (-look.side * (stage.half * 0.56), 0.66 - tall / 2)
    frame = box(x - wide / 2 - 0.014, y - tall / 2 - 0.014, x + wide / 2 + 0.014, y + tall / 2 + 0.014, 0.012)
    rows, columns, mask = plate.shape(frame, 0.06)
    plate.fill((rows, columns, soften(mask, 0.02 * plate.unit)), p.ink, 0.5)
    plate.solid(
        plate.shape(frame),
        mix(p.ink, p.ambient, 0.5),
        mix(p.key, np.ones(3, np.float32), 0.5),
        (look.light, -0.7),
        round_=0.01,
    )
    rows, columns, mask = plate.shape(box(x - wide / 2, y - tall / 2, x + wide / 2, y + tall / 2))
    if mask.size:
        seen = np.asarray(picture.resize((mask.shape[1], mask.shape[0]), Image.Resampling.BICUBIC), np.float32) / 255
        grade = mix(np.ones(3, np.float32), p.key, 0.4 if p.bright else 0.65) * (1.0 if p.bright else 0.9)
        plate.fill((rows, columns, mask), seen * grade)
