"""Every path of a workspace. Names alone must tell an editor what a file is."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from client_generate.film.slate import ItemName, Slate, check_slug, slug_problem, subject_of

_FOLDERS = {"take": "takes", "grid": "grids", "start": "start_frames"}


class Workspace:
    """The folder that holds `plans/` and `projects/`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.plans = root / "plans"
        self.cards = root / "plans" / "cards"
        self.projects = root / "projects"
        self.signing = root / ".credentials" / "signing.pem"

    def plan(self, project: str) -> Path:
        """Return the plan file of a project."""
        return self.plans / f"{check_slug(project, 'project')}.yaml"

    def plan_ids(self) -> tuple[str, ...]:
        """Return the ids of all projects that have a plan, in order."""
        return tuple(sorted(p.stem for p in self.plans.glob("*.yaml") if p.is_file() and not slug_problem(p.stem)))

    def project_ids(self) -> tuple[str, ...]:
        """Return the ids of all projects that something was made for, in order."""
        folders = (path for path in self.projects.glob("*/") if not slug_problem(path.name))
        return tuple(sorted(path.name for path in folders))

    def project(self, project: str) -> Layout:
        """Return the paths of one project."""
        return Layout(self.projects / check_slug(project, "project"))


class Layout:
    """The paths of one project; it makes no folder and opens no file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.root = folder.parent.parent
        self.executions = folder / "executions"
        self.open = folder / "executions" / "open"
        self.jobs = folder / "executions" / "jobs"
        self.budget_lock = folder / "executions" / "budget.lock"
        self.ledger = folder / "ledger.jsonl"
        self.deliveries = folder / "delivery"
        self.delivery_lock = folder / "executions" / "locks" / "delivery.lock"  # nor so
        self.assembly = folder / "assembly"
        self.assembly_lock = folder / "executions" / "locks" / "assembly.lock"  # no sequence may be called so
        self.cache = folder / ".cache"
        self._sequences: dict[str, Path] = {}

    @property
    def name(self) -> str:
        """The project's id."""
        return self.folder.name

    def sequence(self, sequence: str) -> Path:
        """Return the folder of a sequence."""
        if sequence not in self._sequences:  # asked for several times for each of perhaps 10,000
            self._sequences[sequence] = self.folder / check_slug(sequence, "sequence")
        return self._sequences[sequence]

    def sequence_ids(self) -> tuple[str, ...]:
        """Return the ids of all sequences that something was decided about, in order."""
        return tuple(sorted(path.parent.name for path in self.folder.glob("*/history.jsonl")))

    def common(self) -> tuple[Path, ...]:
        """Return the folders that everything of the project is written into, outermost first."""
        return (self.folder.parent, self.folder, self.cache, self.executions, self.open, self.executions / "locks")

    def written(self, sequence: str) -> tuple[Path, ...]:
        """Return the folders that a sequence's things are written into, outermost first."""
        base = self.sequence(sequence)
        kinds = (*_FOLDERS.values(), "sheets", "compare", "shots")
        return (base, *(base / kind for kind in kinds), *base.glob("shots/*"))

    def state(self, sequence: str) -> Path:
        """Return the snapshot of a sequence's decisions."""
        return self.sequence(sequence) / "sequence_state.json"

    def history(self, sequence: str) -> Path:
        """Return the decisions of a sequence, a line each."""
        return self.sequence(sequence) / "history.jsonl"

    def sequence_lock(self, sequence: str) -> Path:
        """Return the lock under which a sequence's decisions are made; out of an editor's sight."""
        return self.executions / "locks" / f"{check_slug(sequence, 'sequence')}.lock"

    def batch_lock(self, sequence: str) -> Path:
        """Return the lock that a batch holds while it works on a sequence."""
        return self.executions / "locks" / f"{check_slug(sequence, 'sequence')}.batch.lock"

    def home(self, slate: Slate | ItemName) -> Path:
        """Return the folder in which a take, grid, start frame or a session's item stands."""
        if isinstance(slate, ItemName):
            return self.version(slate.session, slate.stage, slate.version)
        base = self.sequence(slate.sequence)
        if slate.shot is not None:
            return base / "shots" / slate.subject
        return base / _FOLDERS[slate.kind]

    def media(self, slate: Slate | ItemName, suffix: str) -> Path:
        """Return the final place of a media file; `suffix` is `.mp4`, `.png`, ..."""
        stem = slate.item if isinstance(slate, ItemName) else slate
        return self.home(slate) / f"{stem}{suffix}"

    def record(self, slate: Slate | ItemName) -> Path:
        """Return the record that stands beside the media; beside texts, which may be JSON themselves, too."""
        return self.media(slate, ".record.json" if isinstance(slate, ItemName) else ".json")

    @property
    def sessions(self) -> Path:
        """Return the folder of the sessions."""
        return self.folder / "sessions"

    def session(self, session: str) -> Path:
        """Return a session's folder."""
        return self.sessions / check_slug(session, "session")

    def session_ids(self) -> tuple[str, ...]:
        """Return the ids of all sessions that were begun, in order."""
        named = (path.parent.name for path in self.sessions.glob("*/events.jsonl"))
        return tuple(sorted(name for name in named if not slug_problem(name)))

    def version(self, session: str, stage: str, number: int) -> Path:
        """Return the folder of one version of a session's stage."""
        return self.session(session) / stage / f"v{number:03d}"

    def session_lock(self, session: str) -> Path:
        """Return the lock under which a session's state changes."""
        return self.executions / "locks" / f"{check_slug(session, 'session')}.session.lock"

    def stage_lock(self, session: str) -> Path:
        """Return the lock that whoever works on a session's stages holds, as long as he lives."""
        return self.executions / "locks" / f"{check_slug(session, 'session')}.stage.lock"

    def hook_lock(self, session: str) -> Path:
        """Return the lock that whoever tells a session's webhook holds."""
        return self.executions / "locks" / f"{check_slug(session, 'session')}.hook.lock"

    def talk_lock(self, session: str) -> Path:
        """Return the lock that whoever answers a session's messages holds."""
        return self.executions / "locks" / f"{check_slug(session, 'session')}.talk.lock"

    def subject(self, subject: str) -> Path:
        """Return the execution folder of a take, grid or start frame, or of a session's item."""
        return self.executions / str(subject_of(subject))

    def attempt(self, subject: str, number: int) -> Path:
        """Return the folder of one call made for a subject."""
        return self.subject(subject) / f"attempt{number:03d}"

    def assembled(self, version: int, suffix: str) -> Path:
        """Return an assembly (`.mp4`), or its record (`.json`)."""
        return self.assembly / f"{self.name}_v{version:03d}{suffix}"

    def assembly_versions(self) -> tuple[int, ...]:
        """Return the numbers of all assemblies that a film or a record stands for, in order."""
        named = (path.stem.removeprefix(f"{self.name}_v") for path in self.assembly.glob(f"{self.name}_v*.*"))
        return tuple(sorted({int(number) for number in named if number.isascii() and number.isdigit()}))

    def delivered(self, version: int) -> Path:
        """Return the folder of a delivery."""
        return self.deliveries / f"{self.name}_v{version:03d}"

    def delivery_record(self, version: int) -> Path:
        """Return the record that stands beside a delivery's folder."""
        return self.deliveries / f"{self.name}_v{version:03d}.json"

    def sheet(self, sequence: str, what: str, page: int) -> Path:
        """Return a page of a sequence's contact sheets, `what` is `takes` or `grids`."""
        return self.sequence(sequence) / "sheets" / f"{sequence}_{what}_sheet{page:03d}.jpg"

    def compared(self, sequence: str, numbers: Iterable[int], ending: str) -> Path:
        """Return where takes of a sequence stand side by side; `ending` is what they are and `.mp4` or `.jpg`."""
        takes = "_".join(f"take{number:03d}" for number in numbers)
        return self.sequence(sequence) / "compare" / f"{sequence}_{takes}_{ending}"

    def sheets_beyond(self, sequence: str, what: str, pages: int) -> tuple[Path, ...]:
        """Return the pages on disk that come after so many."""
        first = self.sheet(sequence, what, pages)
        there = first.parent.glob(f"{sequence}_{what}_sheet*.jpg")
        return tuple(path for path in there if (len(path.name), path.name) > (len(first.name), first.name))

    @property
    def exports(self) -> Path:
        """Return the folder of the timelines for editors' programs."""
        return self.folder / "exports"

    @property
    def exports_lock(self) -> Path:
        """Return the lock under which an export gets its number; out of an editor's sight."""
        return self.executions / "locks" / "exports.lock"

    @property
    def exports_count(self) -> Path:
        """Return the file that keeps the highest number of an export, though its files be deleted."""
        return self.executions / "exports.json"

    def export(self, version: int, suffix: str) -> Path:
        """Return a timeline's file; `suffix` is `.otio`, `.edl`, ... and every file of one version bears one number."""
        return self.exports / f"{self.name}_v{version:03d}{suffix}"

    def relative(self, path: Path) -> str:
        """Spell a path as records and people see it: relative to the project's folder, with `/`."""
        return path.relative_to(self.folder).as_posix()
