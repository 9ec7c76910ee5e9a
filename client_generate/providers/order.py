"""What shall be made, in the project's own words; a model card turns it into one provider's request."""

from __future__ import annotations

import hashlib
from decimal import Decimal
from typing import Any

import msgspec

from client_generate.providers.base import InputFile, Kind


class OrderShot(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One shot to be made: the plan's number, the prompt as the model reads it, and the seconds to generate.

    `line` is what is said in it, `line_seconds` the time there is for that where the shot is made longer than planned.
    """

    index: int
    prompt: str
    seconds: Decimal
    line: str = ""
    line_seconds: Decimal | None = None

    @property
    def unsaid(self) -> OrderShot:
        """The shot without its line, which reaches no paid model."""
        return msgspec.structs.replace(self, line="", line_seconds=None)


class OrderElement(msgspec.Struct, frozen=True, kw_only=True):
    """An element the model gets to see; `images` are names of input files."""

    id: str
    kind: str
    description: str
    images: tuple[str, ...] = ()


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """One picture, grid or film to be made. Sizes in pixels; `fps` as people write it; `panels` 4 asks for a grid.

    The size of an inpaint is the one to be asked for; what comes is brought to the picture's own.

    `start_frame`, `end_frame`, and for an inpaint `image` and `mask` (white is to be painted anew), are names of input
    files. `label` is what a rehearsal's slate says, such as `SEQ08_take002`, and `around` the prompts of all shots of
    the sequence where not all of them are ordered, so that its hour and weather go on; neither reaches a paid model.

    A text is asked for by `task` and what is `given` for it as data, and in words by `system` and `prompt`; `answer` is
    the JSON Schema that it must fit.
    """

    kind: Kind
    prompt: str
    seed: int
    width: int
    height: int
    aspect_ratio: str
    negative_prompt: str = ""
    shots: tuple[OrderShot, ...] = ()
    fps: str = "24"
    panels: int = 1
    elements: tuple[OrderElement, ...] = ()
    start_frame: str | None = None
    end_frame: str | None = None
    image: str | None = None
    mask: str | None = None
    audio: bool = False
    task: str = ""
    given: dict[str, Any] = {}
    system: str = ""
    answer: dict[str, Any] = {}
    label: str = ""
    around: tuple[str, ...] = ()
    files: tuple[InputFile, ...] = ()

    @property
    def size(self) -> str:
        """Width and height in one word, as 1536x1024."""
        return f"{self.width}x{self.height}"

    @property
    def seconds(self) -> Decimal:
        """Length to generate."""
        return sum((shot.seconds for shot in self.shots), Decimal(0))

    @property
    def likeness(self) -> str:
        """SHA-256 of what was asked for, whatever the seed and the take's name: the same again has the same."""
        asked = msgspec.structs.replace(
            self,
            seed=0,
            label="",
            around=(),
            files=tuple(msgspec.structs.replace(f, path=None) for f in self.files),
            shots=tuple(shot.unsaid for shot in self.shots),
        )
        told = msgspec.to_builtins(asked)
        del told["around"]
        return hashlib.sha256(msgspec.json.encode(told, order="deterministic")).hexdigest()
