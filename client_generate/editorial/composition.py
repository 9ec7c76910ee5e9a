"""The film as a MoviePy composition, for people who finish it in Python. MoviePy is an extra, loaded here alone.

MoviePy counts time in floats, so nothing is asked for on a frame's border: a picture is read in the middle of its
time, and a clip begins a thousandth of a frame before its place, two samples of sound. Films are opened when something
of them is first wanted, a few at a time: MoviePy itself keeps a program running for every clip. Sound is decoded here:
MoviePy 2.2.1 takes a film to end at a hundredth of a second, and fails on more than two seconds asked at once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from pathlib import Path
from types import ModuleType
from typing import Any

from client_generate import files
from client_generate.editorial.edit import card_of
from client_generate.errors import MediaError, NotFound
from client_generate.film.assembly import Edit, Placed
from client_generate.film.plan import Fit
from client_generate.film.timeline import Footage
from client_generate.media import slate_cards, waves
from client_generate.media.heavy import Image, ImageFilter, ImageOps, Picture, Pixels, np

HERTZ = 48_000
_OPEN = 3
"""So many films are open at once for their pictures, and so many for their sound."""
_EARLY = Fraction(1, 1000)
"""How much of a frame a clip begins before its place, so that its first frame is surely its own."""
_MIDDLE = Fraction(1, 2) - 2 * _EARLY
"""Where in its time a picture is read: before the half, so of a film of twice the rate the first of two is seen."""


def compose(edit: Edit, footage: Mapping[str, Footage], folder: Path) -> Any:
    """Return the film as a `moviepy.CompositeVideoClip` of the film's size, at its rate, with as many frames.

    It has one clip for each part in order, each of the film's size, without sound where its film has none. `footage`
    is by path in the project's `folder`. Raises `NotFound` without MoviePy or anything to show, `MediaError` for a film
    that is not what was approved.
    """
    moviepy = _moviepy()
    if not edit.parts:
        raise NotFound(f"{edit.project} has no sequences.", code="empty-plan", hint="add one to the plan")
    reels = {part.path: _reel(folder, part) for part in edit.parts if part.what == "film"}
    room = _Room(moviepy, edit, footage, reels)
    whole = moviepy.CompositeVideoClip([room.placed(part) for part in edit.parts], size=(edit.width, edit.height))
    # Whole frames are counted by rounding down, so the end is as far behind the last frame as a clip begins early.
    length = (edit.frames + _EARLY) / Fraction(edit.rate)
    return whole.with_fps(float(Fraction(edit.rate))).with_duration(float(length))


def _moviepy() -> ModuleType:
    try:
        import moviepy
    except ImportError:
        raise NotFound(
            "MoviePy is not installed.",
            code="moviepy-missing",
            hint="pip install 'client-generate[moviepy]', in an environment of its own",
        ) from None
    return moviepy  # type: ignore[no-any-return]  # it has no types, nor has everybody it


class _Shelf:
    """What was used last, open; the rest is closed and opened again when it is wanted."""

    def __init__(self, opened: Callable[[Path], Any], closed: Callable[[Any], None] = lambda _film: None) -> None:
        self._opened, self._closed = opened, closed
        self._films: dict[Path, Any] = {}

    def get(self, path: Path) -> Any:
        """Return a film, opened."""
        film = self._films.pop(path) if path in self._films else self._opened(path)
        self._films[path] = film
        if len(self._films) > _OPEN:
            self._closed(self._films.pop(next(iter(self._films))))
        return film


def _reel(folder: Path, part: Placed) -> Path:
    """Return a part's film. Raises `MediaError` when it is not the one that the timeline means."""
    path = files.confined(folder, folder / part.path)
    if not path.is_file():
        raise MediaError(f"{part.path} is gone.", code="media-missing", hint="restore it from a copy")
    if part.sha256 and files.sha256(path) != part.sha256:
        raise MediaError(f"{part.path} is not what it was.", code="media-changed", hint="restore it from a copy")
    return path


class _Room:
    """Makes the clips of one film.

    Functions of pictures and sound are set late: a constructor that is given one opens the film.
    """

    def __init__(
        self, moviepy: ModuleType, edit: Edit, footage: Mapping[str, Footage], reels: Mapping[str, Path]
    ) -> None:
        self._moviepy, self._footage, self._reels = moviepy, footage, reels
        self._rate, self._size, self._fit, self._edit = Fraction(edit.rate), (edit.width, edit.height), edit.fit, edit
        self._pictures = _Shelf(lambda path: moviepy.VideoFileClip(str(path), audio=False), lambda film: film.close())
        self._sounds = _Shelf(lambda path: waves.stereo(path, HERTZ))

    def placed(self, part: Placed) -> Any:
        """Return a part at its place in the film."""
        clip = self._film(part) if part.what == "film" else self._card(part)
        clip = clip.with_duration(float(part.frames / self._rate)).with_fps(float(self._rate))
        return clip.with_start(float(max(part.at - _EARLY, Fraction()) / self._rate))

    def _card(self, part: Placed) -> Any:
        return self._moviepy.ImageClip(np.asarray(slate_cards.draw(card_of(part, self._edit), self._size)))

    def _film(self, part: Placed) -> Any:
        footage, path = self._footage[part.path], self._reels[part.path]
        offset = float(part.first / footage.rate + _MIDDLE / self._rate)

        def picture(seconds: float) -> Pixels:
            number = min(int((seconds + offset) * float(footage.rate)), footage.frames - 1)
            frame = self._pictures.get(path).get_frame(float((number + _MIDDLE) / footage.rate))
            return shaped(frame, self._size, self._fit)

        clip = self._moviepy.VideoClip()
        clip.frame_function, clip.size = picture, self._size
        return clip.with_audio(self._sound(part)) if footage.sound else clip

    def _sound(self, part: Placed) -> Any:
        """Return a part's sound, in stereo; silence where its film has none any more."""
        first, path = float(part.first / self._footage[part.path].rate), self._reels[part.path]

        def wave(seconds: Any) -> Pixels:
            samples = self._sounds.get(path)
            numbers = np.rint((np.atleast_1d(seconds) + first) * HERTZ).astype(int)
            heard, found = (numbers >= 0) & (numbers < len(samples)), np.zeros((numbers.size, 2))
            found[heard] = samples[numbers[heard]]
            return found if np.ndim(seconds) else found[0]

        clip = self._moviepy.AudioClip(fps=HERTZ, duration=float(part.frames / self._rate))
        clip.frame_function, clip.nchannels = wave, 2
        return clip


def shaped(frame: Pixels, size: tuple[int, int], fit: Fit) -> Pixels:
    """Return a picture in the film's size, by the rule for pictures of another shape."""
    high, wide = frame.shape[:2]
    if (wide, high) == size:
        return frame
    picture = Image.fromarray(frame)
    if abs(wide * size[1] - high * size[0]) <= max(wide, high):  # the same shape, but for rounding
        return np.asarray(picture.resize(size, Image.Resampling.BICUBIC))
    if fit == "fit":
        return np.asarray(ImageOps.pad(picture, size, Image.Resampling.BICUBIC, color=(0, 0, 0)))
    filled = ImageOps.fit(picture, size, Image.Resampling.BICUBIC)
    return np.asarray(filled if fit == "fill" else _over(picture, filled))


def _over(picture: Picture, ground: Picture) -> Picture:
    """Put a picture whole onto a ground, which is blurred and darkened."""
    dimmed = [level * 9 // 10 for level in range(256)] * 3
    blurred = ground.filter(ImageFilter.GaussianBlur(max(ground.width // 8, 2) / 4)).point(dimmed)
    inside = ImageOps.contain(picture, ground.size, Image.Resampling.BICUBIC)
    blurred.paste(inside, ((ground.width - inside.width) // 2, (ground.height - inside.height) // 2))
    return blurred
