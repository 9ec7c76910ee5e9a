"""How much processor time one still of each set takes, in every framing and candidate."""

from __future__ import annotations

import time

import msgspec

from benchmarks.measure import Row
from client_generate.providers.local.artist import Scene, look_of, staged
from client_generate.providers.local.drawing import finish
from client_generate.providers.local.drawing.stage import Look

SIZE = (1344, 768)
REACH = "0.6 s"
FRAMINGS = ("wide", "medium", "close", "over", "aerial")
AGAINST = "road, wide"
# What is drawn: the slowest subjects known of each set.
SUBJECTS = {
    "road": "A red sedan waits at a wet crossing at dusk in the rain",
    "cabin": "A woman behind the wheel in the car at night",
    "city": "Skyline of a city with skyscrapers at night",
    "town": "A woman crosses a street of the old town",
    "product": "A bottle of perfume on a pedestal",
    "room": "A doctor talks with a patient in the clinic",
    "room, family": "A family eats pasta at the table",
    "close": "Portrait of a woman with long hair who smiles",
    "close, old": "Portrait of an old man with a beard, glasses and a hat",
    "phone": "A thumb scrolls on a smartphone",
    "body": "A neuron fires",
    "body, virus": "A virus among cells",
    "body, heart": "The human heart beats, anatomical",
    "hands": "Hands on a steering wheel, knuckles",
    "hands, two": "A handshake",
    "hands, writing": "Hands typing on a keyboard",
    "landscape": "A forest path with trees",
    "landscape, reef": "A coral reef under water",
    "landscape, snow": "A mountain lake in snow and fog",
    "crowd": "A crowd in a shopping street in the rain, a woman in a red coat",
    "crowd, concert": "Concert at night, the audience cheers",
    "crowd, station": "Commuters at the railway station",
    "crowd, protest": "A protest with banners",
    "crowd, queue": "A queue of people at the counter",
    "crowd, stadium": "A stadium full of fans",
    "hall": "A factory with an assembly line and a robot arm",
    "hall, aisle": "Supermarket aisle, a woman with a trolley",
    "hall, warehouse": "A warehouse with shelves and a forklift",
    "hall, corridor": "A nurse walks down a hospital corridor",
    "food": "A burger on a plate",
    "food, bowl": "A bowl of fruit",
    "animal": "A dog runs over a meadow",
    "animal, birds": "A herd of cows",
    "sport": "A runner on the track",
    "sport, bicycle": "A cyclist rides a bicycle",
    "transport": "A train runs through fields",
    "transport, sea": "A sailboat on the sea",
    "title": "Title card: Drive safe",
}


def sets() -> list[Row]:
    """Time the processor on a still of each set in every framing and as four candidates, the slowest first."""
    seconds: dict[str, float] = {}
    for name, prompt in SUBJECTS.items():
        for what, look in _looks(prompt):
            seconds[f"{name}, {what}"] = _drawing(look)
    slowest = sorted(seconds, key=seconds.__getitem__, reverse=True)
    base = seconds[AGAINST]
    return [Row(what=name, seconds=seconds[name], ratio=seconds[name] / base, reach=REACH) for name in slowest]


def _looks(prompt: str) -> list[tuple[str, Look]]:
    scene = Scene(prompt=prompt, size=SIZE, seed=7)
    asked = look_of(scene)
    others = [(f"candidate {n}", look_of(msgspec.structs.replace(scene, candidate=n))) for n in (1, 2, 3)]
    return [(size, msgspec.structs.replace(asked, size=size)) for size in FRAMINGS] + others


def _drawing(look: Look) -> float:
    """Return the processor's seconds of one warm still, the better of two: a shared machine only ever adds."""
    finish.still(staged(look, (96, 56)), bright=look.palette.bright, seed=look.seed)
    return min(_once(look) for _ in range(2))


def _once(look: Look) -> float:
    start = time.process_time()
    finish.still(staged(look, SIZE), bright=look.palette.bright, seed=look.seed)
    return time.process_time() - start
