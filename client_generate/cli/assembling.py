"""`assemble`: all circle takes in plan order, cut together as the next version of the film."""

from __future__ import annotations

import time
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated

import typer

from client_generate.cli.columns import count, cut
from client_generate.cli.door import Json, Project, Root, command

if TYPE_CHECKING:
    from client_generate.editorial.assembly import Draft, Outcome
    from client_generate.film.assembly import Edit, Options


def register(app: typer.Typer) -> None:
    """Add the command of this file."""

    @command(app, "assemble", example="driver-beware\ndriver-beware --slates --burn-in\ndriver-beware --loudness -23")
    def assemble(
        project: Project,
        *,
        sequences: Annotated[list[str] | None, typer.Option("--sequence", metavar="SEQ", help="Only this one.")] = None,
        slates: Annotated[bool, typer.Option("--slates", help="A title card before every sequence.")] = False,
        burn_in: Annotated[bool, typer.Option("--burn-in", help="Take and timecode in the picture.")] = False,
        loudness: Annotated[
            float | None,
            typer.Option("--loudness", metavar="LUFS", min=-40, max=-5, help="EBU R 128: -23 for TV, -16 for the web."),
        ] = None,
        voice: Annotated[
            bool, typer.Option("--voice", help="A guide voice speaks the plan's dialogue and narration.")
        ] = False,
        fit: Annotated[
            str | None,
            typer.Option(
                "--fit", metavar="RULE", help="fit, fill or blur, for films of another shape; else the plan's."
            ),
        ] = None,
        strict: Annotated[bool, typer.Option("--strict", help="Refuse when a sequence would be a slate card.")] = False,
        new: Annotated[bool, typer.Option("--new", help="A new version even if nothing has changed.")] = False,
        dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would be done; make nothing.")] = False,
        as_json: Json = False,
        root: Root = None,
    ) -> None:
        """Cut the circle takes together, in plan order.

        Copies what agrees and encodes only what differs. A slate card stands where a sequence is missing. The same
        again is told, not made.
        """
        from client_generate.studio import open_studio

        room = open_studio(root).edit_room(project)
        options = asked(tuple(sequences or ()), slates=slates, burn_in=burn_in, loudness=loudness, fit=fit, voice=voice)
        if dry_run:
            show_draft(room.assembly_draft(options, strict=strict), as_json=as_json)
            return
        with Bars() as bars:
            made = room.assemble(options, strict=strict, again=new, progress=bars)
        show(project, made, as_json=as_json)


def asked(
    sequences: tuple[str, ...], *, slates: bool, burn_in: bool, loudness: float | None, fit: str | None, voice: bool
) -> Options:
    """Return the options as typed. Raises `UsageError`."""
    from client_generate.errors import UsageError
    from client_generate.film.assembly import Options
    from client_generate.film.writing import quoted

    if fit not in {None, "fit", "fill", "blur"}:
        raise UsageError(
            f"{quoted(fit)} is no rule for films of another shape.", code="bad-fit", hint="fit, fill or blur"
        )
    return Options(
        sequences=sequences,
        slates=slates,
        burn_in=burn_in,
        loudness=None if loudness is None else Decimal(str(loudness)).normalize(),
        fit=fit,  # type: ignore[arg-type]  # just looked at
        voice=voice,
    )


class Bars:
    """A bar with the time left while an assembly is made; nothing where there is no terminal."""

    def __init__(self) -> None:
        from client_generate.cli import output

        self._began = time.monotonic()
        self._stage, self._part = "looking at the takes", 0.0
        self._live = output.live(self._line)

    def __enter__(self) -> Bars:
        self._live.__enter__()
        return self

    def __exit__(self, *trouble: object) -> None:
        self._live.__exit__(*trouble)  # type: ignore[arg-type]  # as Python hands it over

    def __call__(self, stage: str, part: float) -> None:
        """Hear what is done now, and how far it is."""
        self._stage, self._part = stage, part

    def _line(self) -> str:
        from client_generate.cli.bars import Bar, bar_lines

        stage = f"{self._stage}{time_left(time.monotonic() - self._began, self._part)}"
        bar = Bar("assembly", stage, self._began, self._part)
        return bar_lines([bar], 0, time.monotonic(), _width(), 2)[0]


def time_left(passed: float, part: float) -> str:
    """Say how long it will still take; nothing while nobody can tell."""
    if passed < 2 or part < 0.12:
        return ""
    minutes, seconds = divmod(int(passed / part * (1 - part)) + 1, 60)
    return f", {minutes}:{seconds:02d} left"


def _width() -> int:
    import shutil

    return shutil.get_terminal_size().columns - 1


def show(project: str, made: Outcome, *, as_json: bool) -> None:
    """Show the assembly and where to look."""
    from client_generate.cli import output

    output.show_findings(made.warnings)
    if as_json:
        output.document({"made": made.made, "warnings": made.warnings, **_told(made)})
        return
    record = made.record
    if not made.made:
        output.say(f"{record.name} is that already; --new makes another.")
    output.say(f"{record.name}: projects/{project}/{record.media.path} ({_length(record.edit)}{_loud(made)})")
    output.say(_work(record.copied, record.encoded))


def show_draft(draft: Draft, *, as_json: bool) -> None:
    """Show what an assembly would take."""
    from client_generate.cli import output

    output.show_findings(draft.warnings)
    if as_json:
        output.document(draft)
        return
    rate = draft.edit.rate
    output.lines(
        [
            *(f"{part.at:>7}  {part.frames:>6}  {part.name}  {part.take or part.text}" for part in draft.edit.parts),
            f"{_length(draft.edit)}, {draft.edit.width}x{draft.edit.height} at {rate}",
            _work(draft.copied, draft.encoded),
            f"{draft.like} is that already." if draft.like else "Nothing was made.",
        ]
    )


def _work(copied: tuple[str, ...], encoded: tuple[str, ...]) -> str:
    kept = f"{count(len(copied), 'part')} copied"
    return f"{kept}, {len(encoded)} encoded: {_named(encoded)}" if encoded else f"{kept}, none encoded"


def _told(made: Outcome) -> dict[str, object]:
    import msgspec

    return {name: getattr(made.record, name) for name in made.record.__struct_fields__} | {
        "edit": msgspec.to_builtins(made.record.edit, builtin_types=(Decimal,))
    }


def _length(edit: Edit) -> str:
    from fractions import Fraction

    from client_generate.film.rate import timecode

    return f"{timecode(edit.frames, Fraction(edit.rate), drop=edit.drop_frame)}, {count(edit.frames, 'frame')}"


def _loud(made: Outcome) -> str:
    return "" if made.record.lufs is None else f", {made.record.lufs} LUFS"


def _named(names: tuple[str, ...]) -> str:
    return cut(", ".join(names), 50)
