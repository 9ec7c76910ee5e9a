"""Stage `video`: the storyboard set in motion, a clip a scene joined into one film, or all scenes in one call."""

from __future__ import annotations

import os
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec

from client_generate import files
from client_generate.execution.orders import Ordered, plan_prompts, video_order
from client_generate.film.plan import Plan
from client_generate.film.rate import RATES, cuts
from client_generate.film.take import Media, ShotPrompt
from client_generate.media import probe
from client_generate.media.join import join
from client_generate.media.shelf import Shelf
from client_generate.providers.cards import Card
from client_generate.sessions.desk import Wish
from client_generate.sessions.interactive import brief
from client_generate.sessions.interactive.drawing import frame, inputs
from client_generate.sessions.interactive.figures import slug
from client_generate.sessions.interactive.plan import Boarded, accepted_board, plan_of
from client_generate.sessions.interactive.purse import within
from client_generate.sessions.pictures import SessionImage
from client_generate.sessions.pipeline import Context, Outputs

FILM = "film"


class Clip(msgspec.Struct, frozen=True, kw_only=True):
    """One scene's film: `path` relative to the session's folder, `seconds` as it was probed."""

    scene_id: str
    path: str
    sha256: str
    seconds: float
    prompt: str


def run(context: Context) -> Outputs:
    """Make the film of what was accepted; scenes that were not asked for keep their clips of the version before."""
    wanted, boarded = brief.read(context.brief), accepted_board(context.accepted, context.selected)
    plan = plan_of(wanted, boarded)
    card = context.desk.bench.cards.get(wanted.video_model)
    refused = _refused(plan, boarded, card, context) if wanted.mode == "multi_shot" else ""
    if wanted.mode == "multi_shot" and not refused:
        return _at_once(context, plan, boarded, card)
    clips = _clips(context, plan, boarded, card)
    context.progress(0.9, "joining the scenes")
    return _told(context, plan, _joined(context, clips), clips, refused)


# --- a clip a scene ----------------------------------------------------------------------------------------------


def _clips(context: Context, plan: Plan, boarded: Boarded, card: Card) -> tuple[Clip, ...]:
    before = _before(context) if context.items else {}
    desk = within(context.desk, plan.budget)
    prompts = plan_prompts(plan.sequences[0])
    wishes = {
        scene.id: _wish(context, plan, boarded, card, prompt)
        for scene, prompt in zip(boarded.story.scenes, prompts, strict=True)
        if scene.id not in before or scene.id in context.items
    }
    context.progress(0.05, f"filming {len(wishes)} scene{'s' * (len(wishes) != 1)}")
    made = dict(zip(wishes, desk.make_all(wishes.values()), strict=True))
    fresh = {
        scene: _clip(scene, desk.path(item).relative_to(context.root), item.media, item.prompt)
        for scene, item in made.items()
        if item.media
    }
    return tuple(fresh.get(scene.id) or before[scene.id] for scene in boarded.story.scenes)


def _wish(context: Context, plan: Plan, boarded: Boarded, card: Card, prompt: ShotPrompt) -> Wish:
    scene = boarded.story.scenes[prompt.index]
    ordered = _ordered(context, plan, boarded, card, (prompt,), boarded.start(scene), boarded.end(scene))
    planned = (0, *cuts(tuple(shot.duration for shot in plan.sequences[0].shots), RATES[str(plan.fps)]))
    frames = planned[prompt.index + 1] - planned[prompt.index]
    keep = ((0, frames),) if ordered.trimmed else ()
    return Wish(item=scene.id, order=ordered.order, model=card.id, provider=plan.provider, keep=keep)


def _ordered(
    context: Context,
    plan: Plan,
    boarded: Boarded,
    card: Card,
    prompts: tuple[ShotPrompt, ...],
    start: SessionImage | None,
    end: SessionImage | None,
) -> Ordered:
    """Order films as a take of the plan would, with a frame to end with where the model takes one."""
    first = frame("start", start.shown, context.root) if start and card.takes.start_frame else None
    ordered = video_order(
        plan, plan.sequences[0], card, prompts=prompts, start_frame=first, seed=context.seed % 2**31,
        label=slug(plan.title) or FILM,
        reference_files=inputs(boarded.references, context.root),
    )  # fmt: skip
    last = frame("end", end.shown, context.root) if end and first and card.takes.end_frame else None
    if last is None:
        return ordered
    order = msgspec.structs.replace(ordered.order, end_frame=last.name, files=(*ordered.order.files, last))
    return msgspec.structs.replace(ordered, order=order)


def _before(context: Context) -> dict[str, Clip]:
    listed: list[Any] = context.previous.data.get("clips", []) if context.previous else []
    return {one["scene_id"]: msgspec.convert(one, Clip) for one in listed}


def _clip(scene: str, path: Path, media: Media, prompt: str) -> Clip:
    return Clip(
        scene_id=scene, path=path.as_posix(), sha256=media.sha256, seconds=float(media.seconds or 0), prompt=prompt
    )


def _joined(context: Context, clips: tuple[Clip, ...]) -> Path:
    """Put the clips together under the film's name; what a crash left there whole is the same film."""
    place = context.folder / f"{FILM}.mp4"
    if not place.exists():
        fresh = context.folder / f".{FILM}-{os.getpid()}.mp4"
        films = tuple(files.confined(context.root, context.root / clip.path) for clip in clips)
        try:
            join(films, fresh, Shelf(context.desk.bench.layout.cache / "assembly"), alive=context.check)
            files.flush(fresh)
            files.publish(fresh, place)
        finally:
            files.remove(fresh)
    return place


# --- all in one call ---------------------------------------------------------------------------------------------


def _refused(plan: Plan, boarded: Boarded, card: Card, context: Context) -> str:
    """Return why the model cannot make all scenes in one call; empty when it can."""
    ordered = _whole(plan, boarded, card, context)
    findings = card.problems(ordered.order, plan.provider)
    return findings[0].message if findings else ""


def _whole(plan: Plan, boarded: Boarded, card: Card, context: Context) -> Ordered:
    first = boarded.start(boarded.story.scenes[0])
    return _ordered(context, plan, boarded, card, plan_prompts(plan.sequences[0]), first, None)


def _at_once(context: Context, plan: Plan, boarded: Boarded, card: Card) -> Outputs:
    ordered = _whole(plan, boarded, card, context)
    context.progress(0.05, f"filming {len(boarded.story.scenes)} scenes in one call")
    rate = RATES[str(plan.fps)]
    made = (0, *cuts(tuple(shot.seconds for shot in ordered.order.shots), rate))
    planned = (0, *cuts(tuple(shot.duration for shot in plan.sequences[0].shots), rate))
    keep = tuple((at, end - begin) for at, (begin, end) in zip(made, pairwise(planned), strict=False))
    wish = Wish(
        item=FILM, order=ordered.order, model=card.id, provider=plan.provider, keep=keep if ordered.trimmed else ()
    )
    desk = within(context.desk, plan.budget)
    return _told(context, plan, desk.path(desk.make(wish)), (), "")


def _told(context: Context, plan: Plan, film: Path, clips: tuple[Clip, ...], refused: str) -> Outputs:
    media = probe.probe(film)
    seconds = float(media.seconds or 0)
    why = f" Made scene by scene: {refused}" if refused else ""
    scenes = tuple(clip.scene_id for clip in clips)
    return Outputs(
        data={
            "path": film.relative_to(context.root).as_posix(),
            "sha256": media.sha256,
            "seconds": seconds,
            "clips": [msgspec.to_builtins(clip) for clip in clips],
            "model": plan.video_model,
            "provider": plan.provider,
        },
        items=scenes or (FILM,),
        message=f"{plan.title}: {Decimal(str(round(seconds, 2))).normalize():f} seconds.{why}",
    )
