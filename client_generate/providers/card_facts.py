"""What a model card file may say. Facts only: a new model is a new file, no code. Reference: docs/cards.md.

Lengths are in seconds, sizes in pixels, prices in the card's currency. A limit that is left out does not bind.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

Makes = Literal["still", "video", "inpaint", "text"]
Scalar = str | int | bool | float
Count = Annotated[int, Meta(ge=0, le=100_000)]
Positive = Annotated[int, Meta(ge=1, le=100_000_000)]
Seconds = Annotated[Decimal, Meta(description="seconds, 0 to 86400")]
Name = Annotated[str, Meta(min_length=1, max_length=200)]
Words = Annotated[str, Meta(max_length=2_000)]
Size = Annotated[str, Meta(pattern=r"^[1-9][0-9]{1,4}x[1-9][0-9]{1,4}$", description="width and height, as 1536x1024")]


class _Facts(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of a card."""


class Limits(_Facts, frozen=True):
    """What one call can take. None does not bind; a provider's entry may say some of it otherwise."""

    shots: Positive | None = None
    seconds_min: Seconds | None = None
    seconds_max: Seconds | None = None
    seconds_step: Seconds | None = None
    shot_seconds_min: Seconds | None = None
    shot_prompt_characters: Positive | None = None
    prompt_characters: Positive | None = None
    answer_tokens: Positive | None = None
    elements: Count | None = None
    elements_with_start_frame: Count | None = None
    reference_images: Count | None = None
    aspect_ratios: tuple[str, ...] | None = None
    side_min: Positive | None = None
    side_max: Positive | None = None
    side_multiple: Positive | None = None
    pixels_min: Positive | None = None
    pixels_max: Positive | None = None
    sizes: tuple[Size, ...] | None = None
    picture_bytes: Positive | None = None
    picture_side_min: Positive | None = None

    def over(self, other: Limits) -> Limits:
        """Return these limits where they say something, else the other's."""
        said = {name: value for name in self.__struct_fields__ if (value := getattr(self, name)) is not None}
        return msgspec.structs.replace(other, **said)


class Takes(_Facts, frozen=True):
    """What a model understands beside the prompt."""

    start_frame: bool = False
    end_frame: bool = False
    text_to_video: bool = False
    elements: bool = False
    negative_prompt: bool = False
    seed: bool = False
    audio: bool = False
    frames_count_as_references: bool = False


class Quality(_Facts, frozen=True):
    """A quality the model offers: `lines` is the shorter side of what it gives. In rising order."""

    name: Name
    lines: Positive


class Rate(_Facts, frozen=True):
    """One line of a price table.

    The first line of each `per` that fits the mode and the audio counts; lines of different `per` add up.
    """

    per: Literal["call", "second", "image", "megapixel", "reference", "token_in", "token_out"]
    amount: Annotated[Decimal, Meta(description="0 to 10000")]
    mode: Name | None = None
    audio: bool | None = None


class Prices(_Facts, frozen=True):
    """What a provider asks, and when somebody last looked."""

    as_of: Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")]
    rates: Annotated[tuple[Rate, ...], Meta(min_length=1)]
    currency: Literal["USD"] = "USD"
    note: Words = ""


OrderField = Literal[
    "prompt",
    "negative_prompt",
    "seed",
    "width",
    "height",
    "size",
    "aspect_ratio",
    "seconds",
    "fps",
    "panels",
    "mode",
    "audio",
    "shots",
    "elements",
    "references",
    "start_frame",
    "end_frame",
    "image",
    "mask",
    "label",
    "around",
    "task",
    "given",
    "messages",
    "answer_format",
    "answer_tokens",
]
ShotField = Literal["index", "prompt", "seconds", "seconds_text", "line", "line_seconds"]
"""A shot's line and the time for it are left out where nothing is said."""
When = Literal["always", "one_shot", "several_shots", "no_start_frame"]


class Field(_Facts, frozen=True):
    """One field of a provider's input, filled from the order (`order`) or with a constant (`value`)."""

    name: Name
    order: OrderField | None = None
    value: Scalar | None = None
    each: dict[str, ShotField] | None = None
    as_json_text: bool = False
    when: When = "always"
    even_empty: bool = False


class Wire(_Facts, frozen=True):
    """How one provider runs the model. Without `input` it gets our own neutral fields, as `local` reads them."""

    endpoint: Name
    input: tuple[Field, ...] = ()
    limits: Limits = Limits()
    prices: Prices | None = None
    element_token: Words = ""
    element_line: Words = ""
    grid_prompt: Words = ""
    schema: Words = ""
    note: Words = ""


class CardFacts(_Facts, frozen=True):
    """One model card file."""

    id: Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9._-]*$", max_length=64)]
    title: Name
    makes: Makes
    providers: Annotated[dict[str, Wire], Meta(min_length=1)]
    limits: Limits = Limits()
    takes: Takes = Takes()
    modes: tuple[Quality, ...] = ()
    note: Words = ""
