"""One film of many parts: copied where every stream agrees, encoded where not, and counted in the end.

Pictures and sound are decided apart. Pictures are copied from whole films of the wanted form that one coder made with
one set-up; whatever differs is encoded into the shelf with parameter sets of another number, so that both stand in one
track. Sound is copied packet by packet where it is AAC of one form, whatever happens to the pictures.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from fractions import Fraction
from functools import cached_property
from pathlib import Path

import msgspec

from client_generate.errors import MediaError, NotMade
from client_generate.film.take import Media
from client_generate.media import conform, ffmpeg, parameter_sets, slate_cards
from client_generate.media.burning import Burn, lettered
from client_generate.media.conform import Form, Recipe, Voice
from client_generate.media.joints import check_joints
from client_generate.media.probe import opened, verify_made
from client_generate.media.reel import AAC_FRAME, Reel, Sound, lead_of
from client_generate.media.shelf import Shelf
from client_generate.media.slate_cards import Card
from client_generate.media.splice import Strip, Tone, Track, splice, without_pictures

Progress = Callable[[str, float], None]
"""Hears what is done now and how far the whole is, from 0 to 1; may raise to stop it."""
_ENCODING = 12
"""How many times as long as copying a picture takes encoding it; only for the bar."""


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """`frames` of the whole: of a film from its own frame `first` (`sha256` are its bytes, if known), or a card.

    Of a `silent` part only the pictures are taken.
    """

    name: str
    frames: int
    film: Path | None = None
    sha256: str = ""
    first: int = 0
    silent: bool = False
    card: Card | None = None
    burn: Burn | None = None


class Work(msgspec.Struct, frozen=True, kw_only=True):
    """What an assembly takes: parts whose pictures are copied and encoded, and bytes that it needs on the disk."""

    copied: tuple[str, ...]
    encoded: tuple[str, ...]
    bytes: int


class Assembly:
    """Parts to be made one film. `alive` is called often and may raise to stop.

    Looking at the parts raises `MediaError` by the name of the part that is damaged or too short.
    """

    def __init__(
        self,
        parts: tuple[Part, ...],
        form: Form,
        shelf: Shelf,
        *,
        progress: Progress = lambda _stage, _part: None,
        alive: Callable[[], None] = lambda: None,
    ) -> None:
        if not parts or any(part.frames < 1 for part in parts):
            raise MediaError("There is nothing to assemble.", code="media-wrong-length", hint="approve a take first")
        self.form = form
        self._parts, self._shelf = parts, shelf
        self._progress, self._alive = progress, alive

    @property
    def frames(self) -> int:
        """The length of the whole."""
        return sum(part.frames for part in self._parts)

    @property
    def seconds(self) -> Fraction:
        """The length of the whole in time."""
        return self.frames / self.form.rate

    @cached_property
    def work(self) -> Work:
        """What there is to do. Decodes every film that was not decoded before."""
        copied = tuple(part.name for part in self._parts if self._copies(part))
        encoded = tuple(part.name for part in self._parts if not self._copies(part))
        sizes = {part.film: part.film.stat().st_size for part in self._parts if part.film}
        pixels = self.form.size[0] * self.form.size[1]
        fresh = sum(part.frames for part in self._parts if not self._copies(part)) * pixels // 8
        return Work(copied=copied, encoded=encoded, bytes=sum(sizes.values()) + 2 * fresh)

    def write(self, into: Path, tags: dict[str, str]) -> Media:
        """Write the film and return its facts. Raises `MediaError`, `NotMade`; then there is no file."""
        into.unlink(missing_ok=True)
        try:
            track = self._track()
            strips = tuple(map(self._strip, self._parts))
            self._splice(strips, track, into, tags)
            made = checked(into, self)
            if self.work.copied and self.work.encoded:
                check_joints(into, strips, self.form.rate, alive=self._alive)
        except BaseException:
            with suppress(OSError):
                into.unlink()
            raise
        return made

    # --- what can be copied ------------------------------------------------------------------------------------------

    @cached_property
    def _reels(self) -> dict[Path, Reel]:
        reels: dict[Path, Reel] = {}
        for number, part in enumerate(self._parts):
            self._progress(f"looking at {part.name}", 0.1 * number / len(self._parts))
            if part.film is not None and part.film not in reels:
                reels[part.film] = self._shelf.reel(part.film, part.sha256, alive=self._alive)
            if part.film is not None:
                _check_length(part, reels[part.film], self.form.rate)
        return reels

    @cached_property
    def _group(self) -> tuple[str, bytes, str] | None:
        """The coder and set-up whose films are copied: of all parts when all agree, else that of most frames.

        Else only H.264 counts, beside which ours can stand.
        """
        kinds = Counter[tuple[str, bytes, str]]()
        for part in self._parts:
            if part.film and self._is_whole(part):
                kinds[_kind(self._reels[part.film])] += part.frames
        if len(kinds) == 1 and kinds.total() == self.frames:
            return next(iter(kinds))
        return next((kind for kind, _ in kinds.most_common() if _can_stand_beside(kind)), None)

    def _is_whole(self, part: Part) -> bool:
        if part.film is None or part.burn is not None:
            return False
        reel = self._reels[part.film]
        shown = (reel.width, reel.height) == self.form.size and Fraction(reel.aspect) == 1 and not reel.turned
        whole = part.first == 0 and part.frames == reel.frames
        return whole and shown and reel.steady and reel.fps == self.form.rate

    def _copies(self, part: Part) -> bool:
        return self._is_whole(part) and part.film is not None and _kind(self._reels[part.film]) == self._group

    # --- pictures ----------------------------------------------------------------------------------------------------

    def _strip(self, part: Part) -> Strip:
        if part.film is not None and self._copies(part):
            return Strip(film=part.film, frames=part.frames, lead=self._reels[part.film].lead)
        source = slate_cards.key(part.card) if part.card else self._reels[part.film].sha256 if part.film else ""
        recipe = Recipe(
            what="picture" if part.film else "card",
            source=source,
            first=str(part.first),
            length=part.frames,
            form=self.form,
            burn=part.burn,
        )
        film = self._shelf.part(recipe.key, ".mp4", lambda into: self._encode(part, recipe, into), alive=self._alive)
        return Strip(film=film, frames=part.frames, lead=_lead(film))

    def _encode(self, part: Part, recipe: Recipe, into: Path) -> None:
        burnt = None
        if part.burn is not None:
            burnt = (into.with_suffix(".ttf"), into.with_suffix(".txt"))
            burnt[0].write_bytes(slate_cards.font_file())
            burnt[1].write_text(lettered(part.burn, self.form.size)[0])
        if part.film is not None:
            words = conform.picture(part.film, self._reels[part.film], recipe, self.form, into, burnt)
        else:
            still = into.with_suffix(".png")
            slate_cards.draw(part.card or Card(), self.form.size).save(still, "PNG", compress_level=1)
            words = conform.card(still, recipe, self.form, into, burnt)
        self._run(words, into, f"encoding {part.name}", self._before(part), part.frames)
        verify_made(into, size=self.form.size, rate=self.form.rate, frames=part.frames)

    def _run(self, words: list[str], into: Path, stage: str, before: int, frames: int) -> None:
        told = into.with_suffix(".progress")

        def alive() -> None:
            self._alive()
            self._tell(stage, before + _ENCODING * min(_frames_told(told), frames))

        ffmpeg.run(["-progress", str(told), *words], alive=alive)

    # --- sound -------------------------------------------------------------------------------------------------------

    def _sound(self, part: Part) -> Sound | None:
        return self._reels[part.film].sound if part.film is not None and not part.silent else None

    def _track(self) -> Track | None:
        """Return the sound of the whole, in the form that most of it has; None where no part has sound."""
        if not any(map(self._sound, self._parts)):
            return None
        forms = Counter[Voice]()
        for part in self._parts:
            sound = self._sound(part)
            if sound is not None and sound.steady and sound.channels in {1, 2}:
                forms[Voice(sound.rate, sound.channels)] += part.frames
        voice = forms.most_common(1)[0][0] if forms else Voice()
        recipe = Recipe(what="sound", source="", first="0", length=voice.rate, form=voice)
        silent = self._shelf.part(
            recipe.key, ".m4a", lambda into: ffmpeg.run(conform.silence(voice, voice.rate, into)), alive=self._alive
        )
        tones = tuple(self._tone(part, voice) for part in self._parts)
        return Track(rate=voice.rate, tones=tones, silent=silent)

    def _tone(self, part: Part, voice: Voice) -> Tone | None:
        sound = self._sound(part)
        if sound is None or part.film is None:
            return None
        reel = self._reels[part.film]
        first = part.first / reel.fps
        if sound.steady and (sound.rate, sound.channels) == (voice.rate, voice.channels):
            return Tone(film=part.film, packets=sound.packets, begins=sound.begins, first=first)
        length = -int(-Fraction(part.frames) / self.form.rate * voice.rate // 1)
        recipe = Recipe(what="sound", source=reel.sha256, first=str(first), length=length, form=voice)
        film, source = part.film, recipe
        made = self._shelf.part(
            recipe.key, ".m4a", lambda into: ffmpeg.run(conform.sound(film, source, voice, into), alive=self._alive)
        )
        packets, begins, _ = _packets(made)
        return Tone(film=made, packets=packets, begins=begins, first=Fraction(0))

    # --- the whole ---------------------------------------------------------------------------------------------------

    def _splice(self, strips: tuple[Strip, ...], track: Track | None, into: Path, tags: dict[str, str]) -> None:
        done = self._before(None)

        def step(number: int) -> None:
            if number % 50 == 0:
                self._alive()
                self._tell("writing the film", done + number)

        extra = self._extra(strips)
        splice(strips, into, self.form.rate, extra=extra, track=track, tags=tags, step=step)

    def _extra(self, strips: tuple[Strip, ...]) -> bytes:
        """Return the set-up for all pictures: that of the films copied and that of ours. Raises `NotMade`."""
        ours = {_extra(strip.film) for strip, part in zip(strips, self._parts, strict=True) if not self._copies(part)}
        if len(ours) > 1:
            raise NotMade("The encoded parts do not agree with each other.", hint="report this with the record of it")
        if self._group is None:
            return ours.pop()
        if not ours:
            return self._group[1]
        both = parameter_sets.together(self._group[1], ours.pop())
        if both is None:
            raise NotMade("The encoded parts cannot stand beside the others.", hint="report this with the record of it")
        return both

    def _before(self, part: Part | None) -> int:
        """Return the work that is done when this part begins; all encoding is done before the film is written."""
        done = 0
        for one in self._parts:
            if one is part:
                break
            done += 0 if self._copies(one) else _ENCODING * one.frames
        return done

    def _tell(self, stage: str, done: int) -> None:
        total = self._before(None) + self.frames
        self._progress(stage, 0.1 + 0.9 * min(done / total, 1.0))


def checked(film: Path, whole: Assembly) -> Media:
    """Return the facts of a film that is the whole: size, rate, every picture, sound as long. Raises `NotMade`."""
    media = verify_made(film, size=whole.form.size, rate=whole.form.rate, frames=whole.frames)
    if len(media.codecs) > 1:
        _check_sound(film, whole.seconds)
    return media


def _kind(reel: Reel) -> tuple[str, bytes, str]:
    return reel.codec, reel.extra, reel.pixels


def _can_stand_beside(kind: tuple[str, bytes, str]) -> bool:
    codec, extra, pixels = kind
    sets = parameter_sets.taken_apart(extra) if codec == "h264" and pixels == "yuv420p" else None
    return sets is not None and not any(parameter_sets.OURS in numbers for numbers in sets.numbers)


def _check_length(part: Part, reel: Reel, rate: Fraction) -> None:
    """See that the film holds what is asked of it; a frame may be lacking where the rates differ."""
    needed = part.first + part.frames * reel.fps / rate
    if part.first < 0 or needed > reel.frames + (
        Fraction(0) if reel.fps == rate else max(reel.fps / rate, Fraction(1))
    ):
        raise MediaError(
            f"{part.name} has {reel.frames} frames, and {part.frames} at {rate} from frame {part.first} are asked.",
            code="media-wrong-length",
            hint="approve another take, or make it again",
        )


def _check_sound(film: Path, seconds: Fraction) -> None:
    """See that the sound is as long as the pictures, but for a packet. Raises `NotMade`."""
    packets, begins, rate = _packets(film)
    over = begins + packets * AAC_FRAME - seconds * rate
    if not 0 <= over <= AAC_FRAME or begins > 0:
        raise NotMade(
            f"The sound of {film.name} is {float(over / rate):+.3f} s off its pictures.",
            hint="run the same command again; if it stays, report it with the record",
        )


def _packets(film: Path) -> tuple[int, int, int]:
    """Return how many packets of sound a film of ours has, at which sample the first begins, and samples a second."""
    with opened(film, holds="audio") as container:
        sound = container.streams.audio[0]
        without_pictures(container)
        times = [int(packet.pts or 0) for packet in container.demux(sound) if packet.size]
        return len(times), (times[0] if times else 0), sound.rate


def _lead(film: Path) -> int:
    with opened(film) as container:
        return lead_of([packet.pts or 0 for packet in container.demux(container.streams.video[0]) if packet.size])


def _extra(film: Path) -> bytes:
    with opened(film) as container:
        return bytes(container.streams.video[0].codec_context.extradata or b"")


def _frames_told(told: Path) -> int:
    """Return the frame that ffmpeg tells of last."""
    try:
        lines = told.read_text(errors="replace").splitlines()
    except OSError:
        return 0
    numbers = [line[6:].strip() for line in lines if line.startswith("frame=")]
    return int(numbers[-1]) if numbers and numbers[-1].isdigit() else 0
