"""What differs is encoded: a part of a film, or a card, in the form of the whole. Arguments for ffmpeg, pure."""

from __future__ import annotations

import hashlib
from fractions import Fraction
from pathlib import Path
from typing import Literal

import msgspec

from client_generate.film.plan import Fit
from client_generate.media import burning, ffmpeg
from client_generate.media.burning import Burn
from client_generate.media.parameter_sets import OURS
from client_generate.media.reel import Reel

RECIPE = 3
"""Changes when the same recipe gives other pictures or sounds: what was kept is then made anew."""
_HIGH = 720
"""Pictures with so many lines mean BT.709 when they do not say, as players take them; ffmpeg would take BT.601."""
_SAID = "setsar=1,setparams=range=tv:colorspace=bt709:color_primaries=bt709:color_trc=bt709"
"""What every part says of itself, whatever its source said: it stands in the parameter sets, which are shared."""


class Form(msgspec.Struct, frozen=True, kw_only=True):
    """What a whole film is: width and height in pixels, its exact rate, and what happens to pictures of other shape."""

    size: tuple[int, int]
    rate: Fraction
    fit: Fit = "fit"


class Voice(msgspec.Struct, frozen=True):
    """The form of a film's sound: samples a second, channels."""

    rate: int = 48_000
    channels: int = 2


class Recipe(msgspec.Struct, frozen=True, kw_only=True):
    """All that decides about an encoded part: it is kept under the hash of this. `source` is a film's SHA-256.

    `first` counts the source's frames, or for sound its seconds; `length` is in frames of the form, or in samples.
    """

    what: Literal["picture", "sound", "card"]
    source: str
    first: str
    length: int
    form: Form | Voice
    burn: Burn | None = None
    recipe: int = RECIPE
    coder: str = msgspec.field(default_factory=ffmpeg.version)

    @property
    def key(self) -> str:
        """The name under which it is kept."""
        return hashlib.sha256(msgspec.json.encode(self, enc_hook=str)).hexdigest()


Burnt = tuple[Path, Path] | None
"""The files of the font and of the text that is burnt in."""


def picture(film: Path, reel: Reel, recipe: Recipe, form: Form, into: Path, burnt: Burnt) -> list[str]:
    """Cut frames out of a film and bring them to a form."""
    first = int(recipe.first)
    steps = [f"trim=start_frame={first}", "setpts=PTS-STARTPTS"]
    if reel.fps != form.rate or not reel.steady:
        steps.append(f"fps={form.rate}:round=near")
    # A part that ends with its film may lack the last frame after the change of rate; the one before stands for it.
    steps += ["tpad=stop_mode=clone:stop=2", f"trim=end_frame={recipe.length}", f"setpts=N/({form.rate})/TB"]
    if Fraction(reel.aspect) != 1:
        steps.append("scale=trunc(iw*sar/2)*2:ih,setsar=1")
    if not reel.tagged and min(reel.width, reel.height) >= _HIGH:
        steps.append("setparams=colorspace=bt709")
    steps += _fitted(form, _turned(reel))
    steps += _burnt(recipe.burn, form, burnt)
    return ["-y", "-i", str(film), "-map", "0:v:0", *_encoded(",".join(steps), form, recipe.length), str(into)]


def card(still: Path, recipe: Recipe, form: Form, into: Path, burnt: Burnt) -> list[str]:
    """Hold a still for a number of frames."""
    # Read and brought to its colours once, not for every frame.
    held = ["loop=loop=-1:size=1:start=0", f"setpts=N/({form.rate})/TB"]
    steps = ["setsar=1", ffmpeg.CHAIN, *held, *_burnt(recipe.burn, form, burnt)]
    shown = ["-framerate", str(form.rate), "-i", str(still)]
    return ["-y", *shown, *_encoded(",".join(steps), form, recipe.length), str(into)]


def sound(film: Path, recipe: Recipe, voice: Voice, into: Path) -> list[str]:
    """Cut sound out of a film, filled up with silence to its full length."""
    start = round(Fraction(recipe.first) * voice.rate)
    steps = [
        f"aresample={voice.rate}:async=1:first_pts=0",
        f"atrim=start_sample={start}:end_sample={start + recipe.length}",
        "asetpts=PTS-STARTPTS",
        f"apad=whole_len={recipe.length}",
    ]
    return ["-y", "-i", str(film), "-map", "0:a:0", "-af", ",".join(steps), *_spoken(voice), str(into)]


def silence(voice: Voice, samples: int, into: Path) -> list[str]:
    """Make silence."""
    steps = f"anullsrc=r={voice.rate}:cl={_layout(voice)},atrim=end_sample={samples}"
    return ["-y", "-f", "lavfi", "-i", steps, *_spoken(voice), str(into)]


def _spoken(voice: Voice) -> list[str]:
    rate = "192k" if voice.channels > 1 else "128k"
    form = ["-ar", str(voice.rate), "-ac", str(voice.channels), "-c:a", "aac", "-b:a", rate]
    return ["-vn", "-sn", "-dn", "-map_metadata", "-1", *form, "-fflags", "+bitexact", "-flags:a", "+bitexact"]


def _layout(voice: Voice) -> str:
    return {1: "mono", 2: "stereo"}.get(voice.channels, f"{voice.channels}c")


def _encoded(steps: str, form: Form, frames: int) -> list[str]:
    coder = ffmpeg.x264(form.rate, 16, "veryfast")
    # Stitchable: the parameter sets depend on nothing but the form, so that all parts share one.
    sets = ["-x264-params", f"sps-id={OURS}:stitchable=1"]
    length = ["-frames:v", str(frames), "-r", str(form.rate)]
    return [
        "-an",
        "-sn",
        "-dn",
        "-map_metadata",
        "-1",
        "-vf",
        f"{steps},{ffmpeg.CHAIN},{_SAID}",
        *coder,
        *sets,
        *length,
    ]


def _turned(reel: Reel) -> tuple[int, int]:
    """Return the size as it is shown."""
    wide = round(reel.width * Fraction(reel.aspect))
    return (reel.height, wide) if reel.turned % 180 else (wide, reel.height)


def _fitted(form: Form, size: tuple[int, int]) -> list[str]:
    """Return the filters that bring a picture to the form's size, by its rule where the shapes differ."""
    wide, high = form.size
    if size == form.size:
        return []
    inside = f"scale={wide}:{high}:force_original_aspect_ratio=decrease:force_divisible_by=2:flags=bicubic"
    over = f"scale={wide}:{high}:force_original_aspect_ratio=increase:flags=bicubic,crop={wide}:{high}"
    if abs(size[0] * high - size[1] * wide) <= max(size[0], size[1]):  # the same shape, but for rounding
        return [f"scale={wide}:{high}:flags=bicubic", "setsar=1"]
    if form.fit == "fill":
        return [over, "setsar=1"]
    if form.fit == "blur":
        small = f"scale={max(wide // 16, 2)}:{max(high // 16, 2)}:flags=area"
        ground = f"{over},{small},gblur=sigma=2,scale={wide}:{high}:flags=bicubic,eq=brightness=-0.08"
        return [f"split[g][p];[g]{ground}[u];[p]{inside}[o];[u][o]overlay=(W-w)/2:(H-h)/2", "setsar=1"]
    return [inside, f"pad={wide}:{high}:(ow-iw)/2:(oh-ih)/2", "setsar=1"]


def _burnt(burn: Burn | None, form: Form, files: Burnt) -> list[str]:
    if burn is None or files is None:
        return []
    return burning.filters(burn, form.size, str(form.rate), *files)
