"""What an interactive session is begun with: the brief, and who makes texts, stills and films at what size. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from client_generate.errors import UsageError
from client_generate.film.plan import REHEARSAL, AspectRatio, Budget, Mode, Plan, Sequence, Shot
from client_generate.film.rate import RATES
from client_generate.film.slate import slug_problem
from client_generate.film.story import Brief, brief_problems

MOST_STILLS = 8
"""References that are made at once; more may be uploaded."""
_Line = Annotated[str, Meta(max_length=200)]
_Model = Annotated[str, Meta(min_length=1, max_length=64)]
Makes = Literal["text", "still", "video", "inpaint"]


class Wanted(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The brief of an interactive session, with its defaults. `client` is for whom, as in a plan.

    `stills` is how many references are made of characters, product and place; `end_frames` asks for one beside every
    start frame. `mode` is how the film is made: a clip a scene, joined, or all scenes in one call. `text_provider` and
    `still_provider` make texts and stills where that is not `provider`.
    """

    prompt: Annotated[str, Meta(max_length=20_000)]
    seconds: Decimal = Decimal(30)
    title: _Line = ""
    client: _Line = ""
    framework: _Line = ""
    language: _Line = "english"
    tone: _Line = ""
    audience: _Line = ""
    must_say: Annotated[tuple[_Line, ...], Meta(max_length=10)] = ()
    aspect_ratio: AspectRatio = "16:9"
    resolution: Annotated[str, Meta(pattern=r"^[0-9]{2,4}p$")] = "720p"
    fps: Decimal = Decimal(24)
    stills: Annotated[int, Meta(ge=1, le=MOST_STILLS)] = 4
    end_frames: bool = False
    mode: Mode = "individual"
    provider: str = REHEARSAL
    text_provider: str | None = None
    still_provider: str | None = None
    text_model: _Model | None = None
    still_model: _Model = "flux-2-pro"
    video_model: _Model = "kling-o3"
    inpaint_model: _Model = "flux-fill-pro"
    negative_prompt: Annotated[str, Meta(max_length=2_000)] = "blurry, low quality"
    budget: Budget = Budget()
    called: str = ""
    """What session and project are called after: the title, else a name or a few words of the prompt."""

    @property
    def brief(self) -> Brief:
        """The part that the writer reads."""
        return Brief(
            prompt=self.prompt, seconds=self.seconds, title=self.title, framework=self.framework,
            language=self.language, tone=self.tone, audience=self.audience, must_say=self.must_say,
        )  # fmt: skip

    @property
    def frame(self) -> Plan:
        """A plan of the same picture, rate, models and providers, with nothing in it yet."""
        nothing = Sequence(id="SEQ01", shots=(Shot(prompt="-", duration=Decimal(1)),))
        return Plan(
            client=self.client or "-", title=self.title or "-", sequences=(nothing,), fps=self.fps,
            aspect_ratio=self.aspect_ratio, resolution=self.resolution, provider=self.provider,
            still_provider=self.still_provider, still_model=self.still_model, video_model=self.video_model,
            budget=self.budget,
        )  # fmt: skip

    def who_makes(self, what: Makes) -> str:
        """Return the provider of texts, stills, inpaints or films."""
        if what == "text":
            return self.text_provider or self.provider
        return self.provider if what == "video" else self.still_provider or self.provider


def checked(brief: dict[str, Any], known: Callable[[Wanted], None] = lambda _: None) -> dict[str, Any]:
    """Return a brief with its defaults as JSON has it. Raises `UsageError`, and what `known` does of models."""
    wanted = read(brief)
    problems = [*brief_problems(wanted.brief), *_picture_problems(wanted)]
    if problems:
        raise UsageError(problems[0], code="bad-brief", hint=" ".join(problems[1:]) or "change that and begin again")
    known(wanted)
    named = msgspec.structs.replace(wanted, called=wanted.title.strip() or name_in(wanted.prompt))
    settled: dict[str, Any] = msgspec.to_builtins(named, str_keys=True)
    return settled


def name_in(prompt: str) -> str:
    """Return what a prompt is about in a word or three: a name in it, else its first words that say something."""
    text = " ".join(prompt.split())[:500]
    if found := _QUOTED.search(text) or _NAME.search(text):
        return found[1].strip()
    words = [word for word in re.findall(r"[^\W_]+", _LENGTH.sub(" ", text)) if word.lower() not in _SAYS_NOTHING]
    return " ".join(words[:3])


_FILM = r"(?:film|video|ad|advert|commercial|spot|clip|trailer|teaser|promo|reel|animation|movie)"
_N = r"(?<![\w.,])([1-5]\d|9|60)[ -]?(?:seconds?|secs?|s)"
_SECONDS = re.compile(rf"(?i)\b{_FILM} of {_N}\b|{_N}[ -](?:long\b|(?:[\w-]+ ){{0,2}}{_FILM}\b)")
_LENGTH = re.compile(r"(?i)\b\d+[ -]?(?:seconds?|secs?|s|minutes?)\b")
_QUOTED = re.compile(r"[\"“]([^\"“”]{2,40})[\"”]")
_NAME = re.compile(r"(?<![.!?] )(?<!^)\b([A-Z][\w'&-]*(?: [A-Z][\w'&-]*){0,2})")
_SAYS_NOTHING = frozenset(
    re.findall(
        r"\w+",
        "a an the our my your his her their this that we i want need like to please make create produce write film "
        "video ad advert commercial spot clip trailer teaser promo story short movie for about of on in at with and or",
    )
)


def read(brief: dict[str, Any]) -> Wanted:
    """Return a brief as a struct; `target_duration` is another name of `seconds`, which a prompt may say too.

    Raises `UsageError`.
    """
    given = {name: value for name, value in brief.items() if value is not None}
    if "target_duration" in given:
        given.setdefault("seconds", given["target_duration"])
        del given["target_duration"]
    given = {name: str(value) if _is_number(name, value) else value for name, value in given.items()}
    if "seconds" not in given and (said := _SECONDS.search(str(given.get("prompt", ""))[:20_000])):
        given["seconds"] = said[1] or said[2]
    try:
        return msgspec.convert(given, Wanted, strict=False)
    except msgspec.ValidationError as error:
        raise UsageError(_told(str(error)), code="bad-brief", hint=f"it may say {', '.join(_FIELDS)}") from error


_FIELDS = tuple(field.name for field in msgspec.structs.fields(Wanted))


def _is_number(name: str, value: object) -> bool:
    return name in {"seconds", "fps"} and isinstance(value, int | float) and not isinstance(value, bool)


def _told(mistake: str) -> str:
    """Return msgspec's words as a sentence of ours."""
    where = re.search(r" - at `\$\.?([^`]*)`$", mistake)
    what = mistake[: where.start()] if where else mistake
    what = what.replace("Object contains unknown field", "There is no field").replace("Object missing", "It needs the")
    return f"The brief cannot be read: {f'{where[1]}: ' if where and where[1] else ''}{what.replace('`', '')}."


def _picture_problems(wanted: Wanted) -> list[str]:
    found = []
    if str(wanted.fps.normalize()) not in RATES and str(wanted.fps) not in RATES:
        found.append(f"A film cannot have {str(wanted.fps)[:20]} frames a second; {', '.join(RATES)} it can.")
    lines = int(wanted.resolution.removesuffix("p"))
    if not 72 <= lines <= 2160 or lines % 2:
        found.append(f"The resolution cannot be {wanted.resolution}: an even number from 72p to 2160p.")
    named = (wanted.provider, wanted.text_provider, wanted.still_provider)
    found += [f"The provider {name[:60]!a} {slug_problem(name)}." for name in named if name and slug_problem(name)]
    if wanted.still_provider == REHEARSAL != wanted.provider:
        found.append(f"Films of {wanted.provider} would begin with rehearsed stills; leave still_provider out.")
    found += _amounts(wanted.budget)
    return found


def _amounts(budget: Budget) -> list[str]:
    given = {"project": budget.project, "sequence": budget.sequence, "day": budget.day}
    wrong = [name for name, amount in given.items() if amount is not None and not (amount.is_finite() and amount >= 0)]
    return [f"The budget of a {name} is told in US dollars, 0 or more." for name in wrong]
