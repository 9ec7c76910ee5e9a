"""Content credentials beside what was approved: written after the approval stands, and never able to undo it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from client_generate import files
from client_generate.errors import ClientGenerateError, Conflict, Finding, StateError
from client_generate.film import events
from client_generate.film.layout import Layout, Workspace
from client_generate.film.slate import parse
from client_generate.film.take import Grid, StartFrame, Take
from client_generate.media import claims, credentials, signing
from client_generate.media.claims import Approval, beside
from client_generate.media.credentials import Claim, Ingredient
from client_generate.sequence.desk import Desk
from client_generate.sequence.state import Decision, SequenceState, StartFrameChosen, TakeApproved
from client_generate.settings import Access


class Approved(NamedTuple):
    """A file that a person approved, and its hash as approved; `frame` where it is a start frame."""

    name: str
    path: str
    sha256: str
    frame: StartFrame | None = None

    @property
    def can_be_signed(self) -> bool:
        """Whether there are content credentials for files of its kind."""
        return Path(self.path).suffix in credentials.KINDS


def credit(desk: Desk, sequence: str, *, again: bool = False) -> None:
    """Write the sidecars that are missing beside what is approved in a sequence now; what fails is a warning.

    `again` says that it is done for what was approved before: what no sidecar can stand beside was told of then.
    """
    try:
        state = desk.sequences.load(sequence)
        due = [one for one in approved(state) if not beside(desk.layout.folder / one.path).exists()]
        history = desk.sequences.history(sequence) if due else ()
    except (ClientGenerateError, OSError):
        return  # whoever reads the sequence next is told
    for one in due:
        if not one.can_be_signed:
            if not again:
                desk.sink(_never_written(one))
            continue
        try:
            _write(desk, one, state, history)
        except (ClientGenerateError, OSError) as error:
            desk.sink(_not_written(one, error))


def credit_all(desk: Desk) -> None:
    """Do so for every sequence of a project."""
    for sequence in desk.layout.sequence_ids():
        credit(desk, sequence, again=True)


def approved(state: SequenceState) -> Iterator[Approved]:
    """Yield the chosen start frames of a sequence, the circle take, and the takes that shots of it come from.

    What a take was made from comes before it, so that it can bring that one's credentials along.
    """
    for frame in (state.start_frame_chosen, *state.shot_frames.values()):
        if frame is not None:
            yield Approved(Path(frame.path).stem, frame.path, frame.sha256, frame)
    circle = next((take for take in state.takes if take.take_id == state.circle_take), None)
    if circle and circle.path and state.circle_sha256:
        yield Approved(circle.take_id, circle.path, state.circle_sha256)
    mixed = (piece for piece in state.circle_pieces if piece.of != state.circle_take)
    yield from dict.fromkeys(Approved(piece.take, piece.path, piece.sha256) for piece in mixed)


def signer(workspace: Workspace, access: Access) -> tuple[tuple[Finding, ...], str]:
    """Return what is wrong with who signs here, and the certificates that count as ours."""
    wrong: tuple[Finding, ...] = ()
    if signing.open_to_others(workspace):
        place = workspace.signing.relative_to(workspace.root)
        message, hint = f"Others on this machine can read the signing key in {place}.", f"chmod 600 {place}"
        wrong = (Finding(code="signing-key-readable", message=message, hint=hint, severity="warning"),)
    try:
        return wrong, signing.anchors(workspace, access)
    except ClientGenerateError as error:
        return (*wrong, Finding(code=error.code, message=error.message, hint=error.hint)), ""
    except OSError as error:
        return (*wrong, Finding(code="credential-unread", message=str(error), hint="mend its rights")), ""


def examine(layout: Layout, state: SequenceState, anchors: str) -> Iterator[Finding]:
    """Tell of sidecars that are missing, do not fit their file, or were signed by somebody else; changes nothing."""
    for one in approved(state):
        place = layout.folder / one.path
        try:
            manifest = files.load(beside(place))
            if not place.is_file() or not one.can_be_signed:
                continue  # told as gone already; told when it was approved
            yield from _missing(layout, one) if manifest is None else _judged(one, place, manifest, anchors)
        except (ClientGenerateError, OSError) as error:
            hint = getattr(error, "hint", "mend its rights")
            yield Finding(code="credential-unread", message=str(error), hint=hint, severity="warning")


def examine_films(layout: Layout, anchors: str) -> Iterator[Finding]:
    """Tell of assemblies and delivered films whose credentials do not hold; those that have none are left alone."""
    for place in sorted((*layout.assembly.glob("*.mp4"), *layout.deliveries.glob("*_v*/*.mp4"))):
        try:
            found = credentials.check(place, None, anchors)
        except (ClientGenerateError, OSError) as error:
            hint = getattr(error, "hint", "mend its rights")
            yield Finding(code="credential-unread", message=str(error), hint=hint, severity="warning")
            continue
        if found.standing in {"changed", "broken"}:
            yield Finding(
                code="credential-changed",
                message=f"{layout.relative(place)} is not what its content credentials were signed for.",
                hint="make it anew: `assemble --new`, `deliver --new`",
            )


def _missing(layout: Layout, one: Approved) -> Iterator[Finding]:
    yield Finding(
        code="credential-missing",
        message=f"{one.path} is approved and has no content credentials beside it.",
        hint=f"`client_generate resume {layout.name}` writes them",
        severity="warning",
    )


def _judged(one: Approved, place: Path, manifest: bytes, anchors: str) -> Iterator[Finding]:
    found = credentials.check(place, manifest, anchors)
    sidecar = beside(Path(one.path)).as_posix()
    if found.standing == "changed" and one.frame is None:  # a start frame's own check has told it
        yield Finding(
            code="credential-changed",
            message=f"{one.path} is not what its content credentials were signed for: bytes changed since.",
            hint="restore it from a copy",
        )
    elif found.standing in {"broken", "none"}:
        yield Finding(
            code="credential-broken",
            message=f"{sidecar} is not whole: {', '.join(found.problems) or 'it holds no credentials'}.",
            hint="move it away; `resume` signs anew",
        )
    elif found.standing == "other":
        yield Finding(
            code="credential-other-signer",
            message=f"{sidecar} was signed by {found.signer or 'somebody'}, who is not this workspace's signer.",
            hint="fine when it came with the film or from an earlier key; else move it away, and `resume` signs anew",
            severity="warning",
        )


def _write(desk: Desk, one: Approved, state: SequenceState, history: tuple[Decision, ...]) -> None:
    """Sign one file whose bytes are those that were approved. Raises what signing, reading and writing raise."""
    layout = desk.layout
    place = files.confined(layout.folder, layout.folder / one.path)
    if files.sha256(place) != one.sha256:
        raise StateError(f"{one.path} is not what was approved.", code="media-changed", hint="restore it from a copy")
    claim = _claim(layout, one, state.sequence, history)
    identity = signing.identity(desk.workspace, desk.registry.access)
    statement = credentials.sidecar(place, one.sha256, claim, identity)
    with suppress(Conflict):  # another process was first: every signature differs
        files.write_once(beside(place), statement)


def _claim(layout: Layout, one: Approved, sequence: str, history: tuple[Decision, ...]) -> Claim:
    if one.frame is not None:
        grid = _grid(layout, one.frame)
        made_with = _made_with((layout.folder / grid.media.path, grid.media.sha256) if grid and grid.media else None)
        return claims.of_start_frame(layout.name, sequence, one.frame, grid, _approval(history, one), made_with)
    take = _take(layout, one.name)
    if take is None:
        raise StateError(f"The record of {one.name} is gone.", code="record-missing", hint="restore it from a copy")
    pieces = tuple(piece.media for name in take.pieces if (piece := _take(layout, name)))
    made_with = _made_with(
        _start(layout, take.start_frame),
        *((layout.folder / media.path, media.sha256) for media in pieces if media is not None),
        parts=frozenset(layout.folder / media.path for media in pieces if media is not None),
    )
    grid = _grid(layout, take.start_frame) if take.start_frame else None
    return claims.of_take(layout.name, take, _approval(history, one), grid, made_with)


def _made_with(*named: tuple[Path, str] | None, parts: frozenset[Path] = frozenset()) -> tuple[Ingredient, ...]:
    found = (claims.ingredient(place, sha256, part=place in parts) for place, sha256 in filter(None, named))
    return tuple(one for one in found if one is not None)


def _start(layout: Layout, frame: StartFrame | None) -> tuple[Path, str] | None:
    if frame is None:
        return None
    root = layout.root if frame.path.startswith("plans/") else layout.folder
    return root / frame.path, frame.sha256


def _take(layout: Layout, name: str) -> Take | None:
    return files.read(layout.record(parse(name)), Take)


def _grid(layout: Layout, frame: StartFrame) -> Grid | None:
    return files.read(layout.record(parse(frame.grid)), Grid) if frame.grid else None


def _approval(history: tuple[Decision, ...], one: Approved) -> Approval:
    """Return who approved it last, and when."""
    for decision in reversed(history):
        if one.frame is None and isinstance(decision, TakeApproved) and one.name in _named(decision):
            return Approval(who=decision.who, at=decision.at)
        if one.frame is not None and isinstance(decision, StartFrameChosen) and decision.start_frame == one.frame:
            return Approval(who=decision.who, at=decision.at)
    return Approval()


def _named(approved: TakeApproved) -> tuple[str, ...]:
    return (approved.take, *(piece.take for piece in approved.pieces))


def _never_written(one: Approved) -> events.Warned:
    kind = Path(one.path).suffix.removeprefix(".").upper()
    return events.Warned(
        subject=one.name,
        code="credential-no-kind",
        message=f"{one.name} is approved without content credentials: there are none for {kind} files.",
        hint="the assembly names it in its own; a film in MP4 or MOV gets them beside it",
    )


def _not_written(one: Approved, error: ClientGenerateError | OSError) -> events.Warned:
    why = error.message if isinstance(error, ClientGenerateError) else str(error)
    return events.Warned(
        subject=one.name,
        code="credential-not-written",
        message=f"{one.name} is approved, and its content credentials were not written: {why}",
        hint=_then_resume(getattr(error, "hint", "") or "see to it"),
    )


def _then_resume(hint: str) -> str:
    return hint if "`resume`" in hint else f"{hint}; `resume` writes them then"
