"""Records of what was made: takes and grids. A record stands beside its media and never changes."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Literal

import msgspec

from client_generate.film.plan import Mode
from client_generate.film.slate import Quadrant

IMPORT = "import"
"""The provider of films that were made elsewhere, and the source of their prompts, which are empty."""


class ShotPrompt(msgspec.Struct, frozen=True, kw_only=True):
    """What one shot was asked to show.

    `source` says where the prompt came from: `plan`, `override`, `SEQ08_take001`, or `SEQ08_take001 + notes 4, 7` with
    the numbers of lines in the sequence's history.
    """

    index: int
    prompt: str
    duration: Decimal
    source: str


class StartFrame(msgspec.Struct, frozen=True, kw_only=True):
    """The still a film starts from: its path, its hash, and its grid if it has one.

    `path` is relative to the project's folder; one that the plan names is `plans/…`, relative to the workspace.
    `trim` says whether gutters between the grid's panels were cut off.
    """

    path: str
    sha256: str
    grid: str | None = None
    quadrant: Quadrant | None = None
    trim: bool = True


class Media(msgspec.Struct, frozen=True, kw_only=True):
    """A verified media file and its probed facts. `seconds`, `fps`, `frames` only for films; `fps` as `24000/1001`.

    Sound has `seconds` and no size; a text has neither.
    """

    path: str
    sha256: str
    bytes: int
    width: int
    height: int
    codecs: tuple[str, ...]
    seconds: float | None = None
    fps: str | None = None
    frames: int | None = None


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """Where an imported film came from: its file's name there, the hash of its bytes, and what a person said of it.

    `shot` is the one that it was imported for, None for the whole sequence.
    """

    name: str
    sha256: str
    text: str = ""
    shot: int | None = None


class Dropped(msgspec.Struct, frozen=True, kw_only=True):
    """An element that the model did not get to see, and why."""

    id: str
    reason: str


class Made(msgspec.Struct, frozen=True, kw_only=True):
    """What takes and grids have in common. `media`, `job_id` and `price_billed` are set when it is published.

    `made_from` holds, by name, every fact of the plan and its files that it was made from; `basis` is one digest over
    all facts of the sequence at that time, empty when there is no single one.
    """

    sequence: str
    shot: int | None = None
    model: str
    fallback_of: str = ""
    """The plan's model, which was refused, where `model` is the plan's fallback for it."""
    provider: str
    rehearsal: bool
    seed: int
    elements: tuple[str, ...] = ()
    elements_dropped: tuple[Dropped, ...] = ()
    references: tuple[str, ...] = ()
    request_digest: str = ""
    job_id: str = ""
    price_estimated: Decimal = Decimal(0)
    price_billed: Decimal | None = None
    media: Media | None = None
    made_from: dict[str, str] = {}
    basis: str = ""
    who: str
    started_at: datetime
    finished_at: datetime | None = None

    @property
    def maker(self) -> str:
        """Who made it: a model on a provider; of what was made elsewhere the model, if a person said so."""
        if self.provider == IMPORT:
            return f"{self.model}, imported" if self.model else "imported"
        return f"{self.model} on {self.provider}"


class Take(Made, frozen=True, kw_only=True, tag_field="schema", tag="client_generate/take/1"):
    """One attempt at a sequence or a child shot."""

    take_id: str
    mode: Mode
    shot_prompts: tuple[ShotPrompt, ...]
    concatenated_prompt_summary: str
    start_frame: StartFrame | None = None
    negative_prompt: str = ""
    fps: str
    pieces: tuple[str, ...] = ()
    """The child takes that an individual take is joined from, one a shot."""
    of: str = ""
    """The individual take that this child take was first made for."""
    continues: str = ""
    """The child take whose last frame this one begins with."""
    trimmed: tuple[int, ...] = ()
    """Shots that the model made longer than asked, cut back to the plan's length."""
    origin: Origin | None = None
    """Set where the film was made elsewhere."""

    @property
    def name(self) -> str:
        """The take's id."""
        return self.take_id


class Grid(Made, frozen=True, kw_only=True, tag_field="schema", tag="client_generate/grid/1"):
    """One 2x2 picture with four candidates for a start frame."""

    grid_id: str
    prompt: str

    @property
    def name(self) -> str:
        """The grid's id."""
        return self.grid_id


class Item(Made, frozen=True, kw_only=True, tag_field="schema", tag="client_generate/item/1"):
    """One thing that a session's stage asked for: a text, still, inpaint, film or voice. `sequence` is its account."""

    item_id: str
    kind: str
    prompt: str

    @property
    def name(self) -> str:
        """The item's id, `tea-4k2m9x.storyboard.v002.s3`."""
        return self.item_id


Record = Take | Grid
Kept = Take | Grid | Item
RunState = Literal["registered", "video_submitted", "video_processing", "video_complete", "failed"]


def summarise(prompts: tuple[ShotPrompt, ...], width: int = 200) -> str:
    """Put all prompts on one line of at most `width` characters, each shortened by the same measure."""
    share = max((width - 3 * (len(prompts) - 1)) // max(len(prompts), 1), 12)
    lines = (" ".join(p.prompt.split()) for p in prompts)
    return " | ".join(line if len(line) <= share else line[: share - 1].rstrip() + "…" for line in lines)
