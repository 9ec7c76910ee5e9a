"""What the client asked for. Human-written; read by `execution.plans`, never written back.

The descriptions here are the plan reference: the JSON Schema and `docs/plan.md` are generated from them.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from client_generate.film.rate import RATES

Mode = Literal["multi_shot", "individual"]
Fit = Literal["fit", "fill", "blur"]
AspectRatio = Literal["16:9", "9:16", "1:1", "4:3", "3:4", "21:9"]

LONGEST_SHOT = 600
REHEARSAL = "local"
"""The provider that makes stand-ins and is named where a plan names none."""
DRAFT = "animatic-draft"
"""The model card of a quick rehearsal."""
_FPS = {Decimal(name): Decimal(name) for name in RATES}

Slug = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=64,
        description="letters, digits, - and _, for example SEQ08",
        extra_json_schema={"pattern": "^[A-Za-z0-9]([A-Za-z0-9_-]*[A-Za-z0-9])?$"},
    ),
]
Model = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=64,
        description="the id of a model card",
        extra_json_schema={"pattern": "^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$"},
    ),
]
Text = Annotated[str, Meta(max_length=20_000)]
Prompt = Annotated[str, Meta(min_length=1, max_length=20_000)]
Path = Annotated[str, Meta(min_length=1, max_length=1_000, description="a file, relative to the plan's folder")]
Seconds = Annotated[
    Decimal,
    Meta(
        description="seconds, for example 3 or 2.5",
        extra_json_schema={"exclusiveMinimum": 0, "maximum": LONGEST_SHOT},
    ),
]
Money = Annotated[
    Decimal, Meta(description="US dollars, for example 25.00", extra_json_schema={"minimum": 0, "maximum": 10**9})
]
Seed = Annotated[int, Meta(ge=0, le=2**31 - 1)]


class Element(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A recurring character, product, place or prop."""

    id: Slug
    kind: Annotated[Literal["character", "product", "place", "prop"], Meta(description="what it is")]
    description: Annotated[Text, Meta(description="told to a model that takes no reference images")] = ""
    references: Annotated[tuple[Path, ...], Meta(description="reference images, best first")] = ()
    priority: Annotated[
        int, Meta(ge=0, le=1000, description="kept first when a model takes fewer elements than a sequence uses")
    ] = 0


class Shot(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One prompt with a duration."""

    prompt: Annotated[Prompt, Meta(description="what is seen and how the camera moves")]
    duration: Seconds
    start_frame: Annotated[Path | None, Meta(description="this shot's own start frame (individual mode)")] = None
    elements: Annotated[
        tuple[Slug, ...] | None, Meta(description="ids of the elements in this shot, when not the sequence's")
    ] = None
    negative_prompt: Annotated[Text, Meta(description="what must not be seen")] = ""
    seed: Annotated[Seed | None, Meta(description="the same seed gives the same rehearsal")] = None
    camera: Annotated[Text, Meta(description="a note on the camera, added to the prompt")] = ""
    dialogue: Annotated[Text, Meta(description="spoken in the picture; said in a rehearsal, sent to no model")] = ""
    narration: Annotated[Text, Meta(description="spoken over the picture; said in a rehearsal, sent to no model")] = ""
    continue_: Annotated[bool, Meta(description="start from the last frame of the shot before (individual mode)")] = (
        msgspec.field(name="continue", default=False)
    )

    @property
    def full_prompt(self) -> str:
        """The prompt with the camera note, as a model reads it."""
        return f"{self.prompt.rstrip()} Camera: {self.camera.strip()}" if self.camera.strip() else self.prompt.strip()

    @property
    def line(self) -> str:
        """What is said: narration first, then dialogue."""
        return " ".join(filter(None, (self.narration.strip(), self.dialogue.strip())))


class Sequence(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A run of shots that plays as one unit."""

    id: Slug
    shots: Annotated[
        tuple[Shot, ...], Meta(min_length=1, max_length=200, description="the shots in order, numbered from 0")
    ]
    title: Annotated[Text, Meta(description="shown in status and on slates")] = ""
    elements: Annotated[tuple[Slug, ...], Meta(description="ids of the elements used")] = ()
    mode: Annotated[Mode, Meta(description="only the default for the next take")] = "multi_shot"
    grid_prompt: Annotated[Prompt | None, Meta(description="asks for a grid of start frames with this prompt")] = None
    start_frame: Annotated[Path | None, Meta(description="a file, or the word grid")] = None

    @property
    def wants_grid(self) -> bool:
        """Whether its start frame is to come from a grid."""
        return self.start_frame == "grid" or (self.start_frame is None and self.grid_prompt is not None)

    @property
    def start_frame_file(self) -> str | None:
        """The start frame that the plan names as a file."""
        return None if self.start_frame == "grid" else self.start_frame

    @property
    def duration(self) -> Decimal:
        """Length in seconds."""
        return sum((shot.duration for shot in self.shots), Decimal(0))


class Budget(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Hard stops: an amount is reserved before a paid call and the call refused when it would not fit."""

    project: Annotated[Money | None, Meta(description="US dollars for everything in this plan")] = None
    sequence: Annotated[Money | None, Meta(description="US dollars for each sequence")] = None
    day: Annotated[Money | None, Meta(description="US dollars for each day, UTC")] = None


class Plan(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One client plan: `plans/<project>.yaml`."""

    client: Annotated[Text, Meta(min_length=1, description="who asked for it")]
    title: Annotated[Text, Meta(min_length=1, description="the film's title")]
    sequences: Annotated[
        tuple[Sequence, ...], Meta(min_length=1, max_length=20_000, description="the sequences in playing order")
    ]
    fps: Annotated[
        Decimal,
        Meta(description="frames a second", extra_json_schema={"enum": [float(name) for name in RATES]}),
    ] = Decimal(24)
    aspect_ratio: Annotated[AspectRatio, Meta(description="the picture's shape, width to height")] = "16:9"
    resolution: Annotated[
        str,
        Meta(
            description="lines of the shorter side, an even number from 72p to 2160p",
            extra_json_schema={"pattern": "^[0-9]{2,4}p$"},
        ),
    ] = "720p"
    fit: Annotated[
        Fit,
        Meta(
            description="what an assembly does with a film of another shape: fit leaves bars, fill crops, blur lays it "
            "over itself, blurred"
        ),
    ] = "fit"
    provider: Annotated[Slug, Meta(description="who runs the models; local is the free, offline rehearsal")] = REHEARSAL
    still_provider: Annotated[
        Slug | None, Meta(description="who runs the still model, where that is not the provider")
    ] = None
    still_model: Annotated[Model, Meta(description="the model card for grids and start frames")] = "flux-pro"
    video_model: Annotated[Model, Meta(description="the model card for takes")] = "kling-o3"
    fallback_still_model: Annotated[
        Model | None, Meta(description="used once when still_model is refused and surely nothing was charged")
    ] = None
    fallback_video_model: Annotated[
        Model | None, Meta(description="used once when video_model is refused and surely nothing was charged")
    ] = None
    budget: Annotated[Budget, Meta(description="hard stops for paid calls")] = Budget()
    elements: Annotated[tuple[Element, ...], Meta(description="what recurs: characters, products, places, props")] = ()

    def __post_init__(self) -> None:
        """Spell the rate as `RATES` does: 24.0 is 24."""
        if self.fps.is_finite():
            msgspec.structs.force_setattr(self, "fps", _FPS.get(self.fps, self.fps))

    @property
    def for_stills(self) -> Plan:
        """The plan as it is for its grids: at who makes them."""
        return self if self.still_provider is None else self.at(self.still_provider)

    def at(self, provider: str) -> Plan:
        """Return the plan with everything made by one provider."""
        return msgspec.structs.replace(self, provider=provider, still_provider=None)

    @property
    def drafted(self) -> Plan:
        """The plan as it is for a quick draft: rehearsed, whatever makes its films otherwise."""
        return msgspec.structs.replace(
            self.at(REHEARSAL), video_model=DRAFT, fallback_video_model=None, fallback_still_model=None
        )

    @property
    def models(self) -> tuple[str, ...]:
        """Every model it names, its fallbacks too."""
        named = (self.video_model, self.still_model, self.fallback_video_model, self.fallback_still_model)
        return tuple(dict.fromkeys(model for model in named if model))

    @property
    def on_fallbacks(self) -> Plan | None:
        """The plan as it is when its models are refused; None when it names no fallback."""
        still, video = self.fallback_still_model, self.fallback_video_model
        if not still and not video:
            return None
        return msgspec.structs.replace(
            self, still_model=still or self.still_model, video_model=video or self.video_model
        )

    @property
    def rate(self) -> Fraction:
        """Frames a second, exactly."""
        return RATES[str(self.fps)]

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels, both even."""
        across, down = (int(n) for n in self.aspect_ratio.split(":"))
        short = int(self.resolution.removesuffix("p"))
        long = -(-short * max(across, down) // min(across, down))
        long += long % 2
        return (long, short) if across >= down else (short, long)
