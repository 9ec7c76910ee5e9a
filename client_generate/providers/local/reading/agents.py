"""Who does what is done: a cot assembled by a woman; and what only ends as somebody does."""

from __future__ import annotations

from collections.abc import Callable, Mapping

# Things and places that end as people do.
_ENDING_SO = """
lather leather butter timber rubber silver copper shutter computer scooter boiler interior exterior
border october september november december harbour center centre theatre pepper ginger burger
cracker powder cleaner washer steamer router sticker poster banner folder binder lever hammer
escalator mentor razor odor flavor vapor armor anchor meteor plant pant restaurant pendant coffee
tree knee bee fee toffee puree sweater jumper blazer puffer slipper sneaker trainer heeler terrier
retriever amber ember member chamber cucumber lumber prayer monster lobster oyster hamster rooster
tiger panther spider glacier crater buzzer tanker helicopter planter platter batter twitter glitter
other another her together for or former later outer inner upper lower super clear near rear never
ever rather either mist older tweezers quarter wrist shimmer visor slider intimate shelter gather
waist conveyor roller free dipper atelier tender sleeper render locker wafer laughter sheer enters
marker chandelier closer chapter sees see bumper headquarters propeller distant twist twists roman
heather barrier laser pier lacquer ledger fever flicker feather feathers frisbee marquee isolator
peer peers respirator carabiner grinder hopper solder asian instant abdomen cursor beaker diner
whisper whispers merger brighter hesitant digester pager shredder hanger reminder connector manor
recliner clicker rotor norwegian shaker slender smaller canister moist elegant ovarian weaker
phoropter juniper wonder purifier taller saucer zipper ghee valencian brulee cheer foyer clutter
litter easter neither sober fist blower climate venetian antler offer offers squeegee coaster
decanter chatter answer answers copier caster cutter paver hexamer ruler moor transfer transfers
wiper breaker muster selector fender cluster ticker wicker scree flutter flutters gender
concentrator atomiser detector udder hoist feeder order dispenser banister splinter tether junior
character vacant levee transformer bleacher burpee tremor sliver weekender pewter pitcher degree
assist friesian transmitter sparkler stagger staggers steers delivers embroiders animates decants
gathers frees presser scandinavian
"""
THINGS = frozenset(_ENDING_SO.split())
_GROUPS = frozenset({"people", "children", "men", "women", "couple", "family", "twins", "crew", "team"})
_REACH = 7  # words between several people and what they do
_FAR = 3  # words between "by" and who does it
_ARTICLES = frozenset({"a", "an", "the", "his", "her", "their", "its", "my", "our", "some", "two", "three", "four"})
Who = Callable[[str], bool]
"""Whether a word is somebody."""


def several(before: list[str], named: Who, persons: frozenset[str]) -> bool:
    """Whether the words shortly before a verb name more than one of whom it may tell: teenagers on a rooftop clink."""
    near = before[-_REACH:]
    if "and" in near and sum(named(word) for word in near) > 1:
        return True
    return any(word in _GROUPS or (word.endswith("s") and word not in persons and named(word)) for word in near)


def suffered(words: list[str], past: Mapping[str, str], named: Who) -> tuple[int, str, int] | None:
    """Return the place and the pose of what is done by somebody, and that it is one word; None without one."""
    for place, word in enumerate(words):
        who = [one for one in words[place + 1 : place + 2 + _FAR] if one not in _ARTICLES][:_FAR]
        near = [n for n in (place - 1, place - 2) if n > 0 and words[n] in past]
        if word == "by" and near and any(named(one) for one in who):
            return near[0], past[words[near[0]]], 1
    return None
