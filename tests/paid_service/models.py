"""The models on offer: what they make and read. Written from the providers' pages, not from our cards."""

from __future__ import annotations

import hashlib
from typing import Any, Literal

import msgspec

Property = dict[str, Any]
TEXT: Property = {"type": "string"}
FILE: Property = {"type": "string", "format": "uri"}
FLAG: Property = {"type": "boolean"}
WHOLE: Property = {"type": "integer"}
_RATIOS = ("1:1", "16:9", "3:2", "2:3", "4:5", "5:4", "9:16", "3:4", "4:3")
_SCHEDULERS = ("DDIM", "DPMSolverMultistep", "HeunDiscrete", "KarrasDPM", "K_EULER_ANCESTRAL", "K_EULER", "PNDM")
_ZOOMS = (
    "Zoom out 1.5x",
    "Zoom out 2x",
    "Make square",
    *(f"{side} outpaint" for side in ["Left", "Right", "Top", "Bottom"]),
)


def _whole(least: int, most: int) -> Property:
    return {"type": "integer", "minimum": least, "maximum": most}


def _number(least: float, most: float) -> Property:
    return {"type": "number", "minimum": least, "maximum": most}


def _one_of(*choices: str, default: str) -> Property:
    return {"type": "string", "enum": list(choices), "default": default}


def _files(most: int) -> Property:
    return {"type": "array", "items": FILE, "maxItems": most}


class Model(msgspec.Struct, frozen=True, kw_only=True):
    """One model. `many` answers a list of URLs instead of one; only official ones run without a version."""

    name: str
    makes: Literal["still", "inpaint", "video", "speech"]
    version: str
    properties: dict[str, Property]
    required: tuple[str, ...] = ("prompt",)
    official: bool = True
    many: bool = False

    @property
    def schema(self) -> dict[str, Any]:
        """The input's JSON Schema, as the model's version shows it. Unknown fields pass, as on the service."""
        return {"type": "object", "title": "Input", "required": list(self.required), "properties": self.properties}


def _version(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()


_FLUX = {
    "prompt": TEXT,
    "seed": WHOLE,
    "safety_tolerance": _whole(1, 6),
    "output_format": _one_of("webp", "jpg", "png", default="webp"),
}
_SIZES = {
    "width": _whole(256, 1440),
    "height": _whole(256, 1440),
    "aspect_ratio": _one_of("custom", *_RATIOS, default="1:1"),
    "image_prompt": FILE,
    "output_quality": _whole(0, 100),
    "prompt_upsampling": FLAG,
}
_STEPS = {"steps": _whole(1, 50), "guidance": _number(2, 5)}
_KLING = {
    "prompt": {"type": "string", "maxLength": 2500},
    "start_image": FILE,
    "end_image": FILE,
    "mode": _one_of("standard", "pro", default="pro"),
    "aspect_ratio": _one_of("16:9", "9:16", "1:1", default="16:9"),
    "duration": {**_whole(3, 15), "default": 5},
    "generate_audio": FLAG,
    "multi_prompt": TEXT,
}
_MODELS = (
    Model(
        name="black-forest-labs/flux-pro",
        makes="still",
        version="a57823497a8beebcd222c20dd78af15a90c0415c36a5bfc88ee763c67155310e",
        properties={**_FLUX, **_SIZES, **_STEPS, "interval": _number(1, 4)},
    ),
    Model(
        name="black-forest-labs/flux-1.1-pro",
        makes="still",
        version="badb73d13c01c716f59b538fae81023a6c0a4f3aaedd00d477602c204c9e1232",
        properties={**_FLUX, **_SIZES},
    ),
    Model(
        name="black-forest-labs/flux-1.1-pro-ultra",
        makes="still",
        version="352185dbc99e9dd708b78b4e6870e3ca49d00dc6451a32fc6dd57968194fae5a",
        properties={
            **_FLUX,
            "raw": FLAG,
            "image_prompt": FILE,
            "image_prompt_strength": _number(0, 1),
            "aspect_ratio": _one_of("21:9", *_RATIOS, "9:21", default="1:1"),
            "output_format": _one_of("jpg", "png", default="jpg"),
        },
    ),
    Model(
        name="black-forest-labs/flux-2-pro",
        makes="still",
        version=_version("black-forest-labs/flux-2-pro"),
        properties={
            **_FLUX,
            "width": _whole(256, 2048),
            "height": _whole(256, 2048),
            "aspect_ratio": _one_of("match_input_image", "custom", *_RATIOS, default="1:1"),
            "resolution": TEXT,
            "input_images": _files(8),
            "output_quality": _whole(0, 100),
        },
    ),
    Model(
        name="black-forest-labs/flux-fill-pro",
        makes="inpaint",
        version="9609ba7331ed872c99f81c92c69a9ee52a50d8aba99f636173e0674d997efd0c",
        required=("prompt", "image"),
        properties={
            **_FLUX,
            **_STEPS,
            "image": FILE,
            "mask": FILE,
            "prompt_upsampling": FLAG,
            "output_format": _one_of("jpg", "png", default="jpg"),
            "outpaint": _one_of("None", *_ZOOMS, default="None"),
        },
    ),
    Model(
        name="black-forest-labs/flux-fill-dev",
        makes="inpaint",
        version="a66f7be50c6ab5c9fca9af82a73034a5413143fd18f28e0aab5657b116123180",
        required=("prompt", "image"),
        many=True,
        properties={
            "prompt": TEXT,
            "image": FILE,
            "mask": FILE,
            "seed": WHOLE,
            "guidance": _number(0, 100),
            "megapixels": _one_of("1", "0.25", "match_input", default="1"),
            "num_outputs": _whole(1, 4),
            "output_format": _one_of("webp", "jpg", "png", default="webp"),
            "output_quality": _whole(0, 100),
            "num_inference_steps": _whole(1, 50),
            "disable_safety_checker": FLAG,
        },
    ),
    Model(
        name="stability-ai/sdxl",
        makes="still",
        version="7762fd07cf82c948538e41f63f77d685e02b063e37e496e96eefd46c929f9bdc",
        required=(),
        official=False,
        many=True,
        properties={
            **dict.fromkeys(("prompt", "negative_prompt", "replicate_weights"), TEXT),
            **dict.fromkeys(("image", "mask"), FILE),
            **dict.fromkeys(("apply_watermark", "disable_safety_checker"), FLAG),
            **dict.fromkeys(("seed", "width", "height", "refine_steps"), WHOLE),
            **dict.fromkeys(("lora_scale", "high_noise_frac", "prompt_strength"), _number(0, 1)),
            "refine": _one_of("no_refiner", "expert_ensemble_refiner", "base_image_refiner", default="no_refiner"),
            "scheduler": _one_of(*_SCHEDULERS, default="K_EULER"),
            "num_outputs": _whole(1, 4),
            "guidance_scale": _number(1, 50),
            "num_inference_steps": _whole(1, 500),
        },
    ),
    Model(
        name="kwaivgi/kling-v3-omni-video",
        makes="video",
        version=_version("kwaivgi/kling-v3-omni-video"),
        properties={**_KLING, "reference_images": _files(7), "reference_video": FILE},
    ),
    Model(
        name="kwaivgi/kling-v3-video",
        makes="video",
        version=_version("kwaivgi/kling-v3-video"),
        properties={**_KLING, "negative_prompt": TEXT},
    ),
    Model(
        name="minimax/video-01",
        makes="video",
        version="6be8dfbbf29ba949b6bce8ca1b93fd8cf24f84f0b246852e98e0a5c7a4c02091",
        properties={"prompt": TEXT, "prompt_optimizer": FLAG, "first_frame_image": FILE},
    ),
    Model(
        name="minimax/speech-2.8-turbo",
        makes="speech",
        version=_version("minimax/speech-2.8-turbo"),
        required=("text",),
        properties={
            "text": {"type": "string", "maxLength": 10_000},
            "voice_id": TEXT,
            "speed": _number(0.5, 2),
            "pitch": _whole(-12, 12),
            "emotion": TEXT,
            "audio_format": _one_of("mp3", "wav", "flac", "pcm", default="mp3"),
        },
    ),
)
MODELS = {model.name: model for model in _MODELS}
BY_VERSION = {model.version: model for model in _MODELS}
