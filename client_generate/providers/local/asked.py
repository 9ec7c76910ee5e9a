"""What a request asks of the rehearsal, checked before anything is drawn."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from client_generate.decoders import decoder
from client_generate.errors import Rejected
from client_generate.film.rate import RATES, cuts
from client_generate.providers.base import InputFile, Request

_Side = Annotated[int, Meta(ge=16, le=4096)]
_Text = Annotated[str, Meta(max_length=20000)]
_MOST_FRAMES = 60 * 60 * 10


class Element(msgspec.Struct, frozen=True, kw_only=True):
    """A recurring character, product, place or prop, with its pictures."""

    id: str
    kind: str = ""
    description: _Text = ""
    images: tuple[Path, ...] = ()


class Shot(msgspec.Struct, frozen=True, kw_only=True):
    """One prompt with a duration, and what is said in it; `line_seconds` where there is less time for that."""

    index: Annotated[int, Meta(ge=0)]
    prompt: _Text
    seconds: Annotated[Decimal, Meta()]
    line: _Text = ""
    line_seconds: Decimal | None = None


class _Asked(msgspec.Struct, frozen=True, kw_only=True):
    """What every kind has; `around` are the prompts of all shots of its sequence."""

    seed: int = 0
    label: _Text = ""
    around: tuple[_Text, ...] = ()


class Still(_Asked, frozen=True, kw_only=True):
    """One picture, or a grid of four candidates."""

    prompt: _Text
    width: _Side
    height: _Side
    negative_prompt: _Text = ""
    panels: int = 1
    elements: tuple[Element, ...] = ()


class Animatic(_Asked, frozen=True, kw_only=True):
    """A film of one section a shot."""

    prompt: _Text = ""
    shots: Annotated[tuple[Shot, ...], Meta(min_length=1, max_length=200)]
    width: _Side
    height: _Side
    fps: str = "24"
    negative_prompt: _Text = ""
    start_frame: Path | None = None
    elements: tuple[Element, ...] = ()

    @property
    def rate(self) -> Fraction:
        """Frames a second, exactly."""
        return RATES[self.fps]

    @property
    def ends(self) -> tuple[int, ...]:
        """The frames at which the shots end."""
        return cuts(tuple(shot.seconds for shot in self.shots), self.rate)


class Draft(Animatic, frozen=True, kw_only=True):
    """The same film, quickly: one flat picture a shot."""


class Inpaint(_Asked, frozen=True, kw_only=True):
    """A picture and where to repair it (white)."""

    image: Path
    mask: Path
    prompt: _Text = ""


class Text(msgspec.Struct, frozen=True, kw_only=True):
    """Something to be written: a task of `writing.tasks`, and what it is given."""

    task: _Text
    given: dict[str, Any] = {}
    seed: int = 0


_KINDS: dict[str, type[Still] | type[Animatic] | type[Inpaint] | type[Text]] = {
    "still": Still,
    "animatic": Animatic,
    "animatic-draft": Draft,
    "inpaint": Inpaint,
    "text": Text,
}


def read(request: Request) -> Still | Animatic | Inpaint | Text:
    """Return what is asked. Raises `Rejected`: nothing was drawn."""
    kind = _KINDS.get(request.endpoint)
    if kind is None:
        raise Rejected(
            f"The local provider has no endpoint {request.endpoint[:60]!r}.",
            code="local-endpoint",
            hint=f"a model card may name {', '.join(_KINDS)}",
        )
    try:
        decoder(kind)  # prepares it safely
        asked = msgspec.convert(request.filled(_path), type=kind, dec_hook=_as_path, strict=False)
    except (msgspec.ValidationError, ValueError) as error:
        raise _rejected(f"cannot draw this request: {error}") from error
    _check(asked)
    return asked


def _check(asked: Still | Animatic | Inpaint | Text) -> None:
    if isinstance(asked, Still) and asked.panels not in {1, 4}:
        raise _rejected(f"draws 1 or 4 panels, not {asked.panels}")
    if isinstance(asked, Animatic):
        _check_film(asked)


def _check_film(asked: Animatic) -> None:
    if asked.fps not in RATES:
        raise _rejected(f"knows no {asked.fps[:20]!r} frames a second")
    if asked.width % 2 or asked.height % 2:
        raise _rejected(f"makes films with even sides, not {asked.width}x{asked.height}")
    lengths = [length for shot in asked.shots for length in (shot.seconds, shot.line_seconds) if length is not None]
    if not all(length.is_finite() and 0 < length <= 3600 for length in lengths):
        raise _rejected("needs a length in seconds above 0 for every shot")
    ends = asked.ends
    if ends[-1] > _MOST_FRAMES or any(end <= first for first, end in zip((0, *ends), ends, strict=False)):
        raise _rejected("needs at least one frame a shot, and at most ten minutes in all")


def _rejected(how: str) -> Rejected:
    return Rejected(
        f"The local provider {how}.", code="local-input", hint="check the model card's fields and the plan's values"
    )


def _path(file: InputFile) -> str:
    if file.path is None:
        raise _rejected(f"was given no bytes for {file.name!r}")
    return str(file.path)


def _as_path(kind: type, value: Any) -> Any:
    if kind is Path and isinstance(value, str):
        return Path(value)
    raise NotImplementedError
