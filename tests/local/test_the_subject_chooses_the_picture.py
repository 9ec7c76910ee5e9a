"""What a prompt is about chooses the set, not what stands beside it: a table over everything that studios film."""

from __future__ import annotations

import pytest

from client_generate.media.heavy import np
from client_generate.providers.local.artist import Scene, look_of, paint
from client_generate.providers.local.reading import phrase
from client_generate.providers.local.reading.vocabulary import vocabulary

# A prompt, its set, and the thing that the set must show, with - where it goes before all others.
CHOSEN = """
A pair of new running shoes on a wooden table next to their open box, medium shot | product |
Close-up of a perfume bottle on a marble table, a single rose beside it, slow push in | product |
A wristwatch on a leather tray beside a cup of coffee, macro | product |
A stack of books on a window sill in a child's bedroom, afternoon sun | product |
Leather handbag on a park bench, golden hour, slow orbit | product |
A red lipstick stands on a mirror among rose petals, beauty shot | product |
Reading glasses lie on a newspaper at the breakfast table | product |
Headphones on an office desk, neon light behind, slow dolly in | product |
A laptop open on a kitchen table, steam from a mug beside it, morning | product |
A wooden toy on the carpet of a living room, sunlight | product |
A plant pot on a balcony in the city, summer evening | product |
A scented candle on a bathroom shelf, towels behind, cosy evening | product |
A gift box with a red ribbon under a Christmas tree | product |
House keys on a hallway table, shallow focus, someone leaves in the background | product |
A camera on a rock with mountains behind, dawn | product |
A cordless drill on a workbench, sawdust in the air, workshop | product |
Packshot of a coffee jar | product | jar
Tube of sunscreen on a beach towel, noon, sea behind | product | tube
A bottle of cough syrup on a bedside table at night | product | bottle
On a marble table stands a jar of face cream, window light | product | jar
Hero shot of a shampoo bottle with water splashes around it | product | bottle
A blister pack and a glass of water on a nightstand | product |
Top-down shot of a pepperoni pizza with one slice being pulled away, cheese stretching | food | pizza
A bowl of tomato soup on a rustic table by a window, rain outside | food | soup
Close-up of a burger on a wooden board in a street market, steam | food | burger
A birthday cake with six candles in a dark kitchen | food | cake
A fresh loaf of bread in a bakery window, early morning street outside | food | bread
Cappuccino on a café table in an old town square | food | coffee
Close-up of spaghetti twirled on a fork, family dinner in the background | food | pasta
A green salad on a picnic blanket in a meadow | food | salad
A golden retriever shakes water off its fur beside a garden pool, low close-up | animal | dog
A cat sleeps on a sofa in the living room, afternoon light | animal | cat
Two horses gallop across a beach at sunset | animal | horse
A robin on a snowy branch in the forest | animal | bird
A cow looks over a fence in a mountain meadow | animal | cow
A puppy chases a ball down the street | animal | dog
A goldfish circles in a bowl on a kitchen shelf | animal | fish
A train runs through a mountain valley at dawn | transport | train
A sailboat leans into the wind off a rocky coast | transport | boat
A container ship enters the harbour of a big city at dusk | transport | ship
An airliner climbs above a sea of clouds at sunrise | transport |
A ferry leaves the pier, people wave, morning fog | transport | ship
Wide shot of a red hatchback braking hard at a zebra crossing in heavy evening rain | road | crossing
Aerial view following a white delivery van along a winding coastal road at sunrise, sea on the left | road |
A silver sedan alone on a forest road at night | road |
An electric car charges in front of a modern house, evening | site |
A school bus stops at a village crossing, children get off | traffic |
A motorcycle passes a lake on a mountain road | traffic |
An ambulance with blue lights in a city street at night | traffic |
A stone bridge over a river, autumn | site |
A wind turbine above a field of rape, blue sky | site |
Long shot of a taxi in city traffic, rain, neon reflections | road |
Through the windscreen, a man drives through a river of lights | cabin |
POV from behind the wheel, a deer on the road ahead, night | cabin |
Narrow old-town alley with laundry strung between the houses, noon sun, low camera | town |
High angle on a crowded open-air market street, striped awnings, shoppers with baskets | town | market
A woman walks home through a quiet village street at dusk | town |
A cobbled lane after rain, a cat on a doorstep | town |
Empty town square at dawn, pigeons | town |
Wide establishing shot of a modern harbour city at blue hour, lit towers reflected in still water | city |
Aerial of a skyline at night, a river between the towers | city | tall
A metropolis under heavy clouds, storm approaching | city |
A lone hiker with a yellow backpack stands on a mountain ridge above a sea of fog at dawn, extreme wide | landscape |
Snow-capped mountains above a blanket of clouds, aerial | landscape | peaks
Farmer walking through a golden wheat field towards a distant windmill, late summer afternoon | landscape | field
Waves break on an empty beach under grey clouds | landscape | shore
A lake between hills, morning mist, a single heron | landscape | lake
A family walks along a forest path in autumn | landscape | woods
Desert dunes at noon, a lone walker, heat haze | landscape | dunes
Two divers above a coral reef, sun rays from above | landscape | underwater
A grandmother waters the flowers in her garden | landscape | garden
A hiker stops at a stream, forest, noon | landscape | woods
A bed of roses in a garden, bees | macro |
Inside a car factory, orange robot arms weld a bare car body, sparks flying, wide shot, slow dolly left | hall | factory
Basketball player leaps to dunk in an indoor sports hall, seen from below the hoop | hall | gym
A scientist looks into a microscope in a modern lab | hall | laboratory
Warehouse aisle, a forklift carries boxes of medicine | hall | warehouse
A server room with blinking lights, a technician walks through | hall | servers
A shopper picks an apple in a supermarket aisle | hall | supermarket
A carpenter planes a board in his workshop | hall | workshop
A nurse pushes a bed down a hospital corridor at night | hall | corridor
Travellers hurry through an airport terminal | hall | terminal
A professor speaks in a full auditorium | hall | lecture
Two colleagues argue across a desk piled with paper folders in a late-night office, tense medium shot | room |
Over the shoulder of a doctor in a white coat, an elderly woman on the examination couch listens, worried | room |
A family at dinner in a warm kitchen, candle light | room |
A teacher explains something to her pupils in a classroom | indoors |
An empty bedroom at night, moonlight on the bed | room |
A mother reads a book to her son on the sofa | room |
Business meeting around a table with laptops and coffee cups | room |
A pharmacist hands a bottle to a customer at the counter | indoors |
An old couple drinks tea at the kitchen table | room |
A job interview, a nervous young man opposite two managers | room |
An old man and his dog in the kitchen | room |
Two friends talk over coffee in a café | room |
Close-up of a woman's face, tears in her eyes, rain on the window | close |
Portrait of an old fisherman with a beard, harbour behind him | close |
A boy smiles at the camera, golden hour | close |
Profile of a young man, wind in his hair, sunset | close |
Close-up of a firefighter in front of a burning house | close |
Close-up of a phone in a teenager's hand showing a video call with grandmother waving, dim bedroom | phone |
A smartphone on a table lights up with a message, family dinner behind | phone |
Insert: a phone screen with a map, car interior | phone |
A hand in a blue nitrile glove drops a pipette's liquid into a test tube, shallow focus, cool laboratory light | hands |
Extreme close-up of two hands holding a steaming mug of tea by a frosted window, cosy winter mood | hands | cup
Hands knead dough on a floured kitchen table | hands | dough
Close-up of a hand signing a contract in an office | hands | writing
Close-up of hands typing on a laptop keyboard in a café | hands | typing
A handshake between a farmer and a banker in a field | hands | handshake
Close-up of a gloved hand giving an injection into an upper arm, clinic | hands | injection
Close-up of fingers unscrewing the lid of a cream jar | hands | opening
A young hand holds an old hand on a hospital bed, close-up | hands |
Cutaway of a head and chest in profile, inhaled particles travel down the windpipe into both lungs | body | airways
Inside an artery, red blood cells rush toward camera past a yellow plaque narrowing the vessel wall | body |
The airways open, air flows down the bronchi, mechanism-of-action | body | airways
Neurons fire in the brain of a sleeping woman, purple light | body | neuron
Viruses attack a cell, microscopic, teal | body | virus
Stomach acid dissolves a tablet, inside the body | body |
Cross-section of the skin, cream sinking through its layers of skin | body | layers
A knee joint, its cartilage worn thin, medical animation | body | joint
Football fans in green scarves cheering under falling confetti at night, medium shot | crowd | stadium
A sea of people in front of a concert stage, lights | crowd | concert
Protesters with banners march down an avenue | crowd | protest
Commuters rush through a train station in the morning | crowd | station
A queue of people in front of a bakery, winter morning | crowd | queue
A cyclist on a country road, morning fog | sport | cyclist
A runner in the rain on a city street, tracking shot | sport |
A footballer takes a penalty in a full stadium | sport | football
Over-the-shoulder shot of a commuter on a train holding a tablet that displays a rising bar chart | transport | -aboard
A young woman asleep in her seat on a night bus, city lights on the window | transport | -aboard
A passenger on a plane looks out at the clouds | transport | -aboard
Inside a train compartment, an old man reads a newspaper by the window | transport | -aboard
Students laugh on the bus to school, handheld | transport | -aboard
Title card reading "SLOW DOWN" in bold white letters over a dark, empty night road | title |
Clean end card with the words "Drink Water Every Day" in blue on white, a single water drop above the text | title |
"""
# What a set can show, of which it shows one.
RIVALS = {
    "food": "burger pizza pasta cake salad soup bread vegetables fruit coffee",
    "animal": "dog cat horse cow bird fish",
    "transport": "train boat ship",
    "landscape": "ridge underwater shore dunes peaks lake woods garden field sky",
    "hall": "factory servers laboratory supermarket gym corridor lecture workshop terminal warehouse",
    "hands": "labware steering injection handshake typing writing cutting pouring opening flask palm jar cup dough",
    "body": "virus bacteria brain heart airways lungs gut stomach layers joint dissolving dna neuron molecule",
    "crowd": "concert stadium protest queue station",
    "sport": "cyclist football",
}
ROWS = [tuple(part.strip() for part in row.split("|")) for row in CHOSEN.strip().splitlines()]


@pytest.mark.parametrize(("prompt", "kind", "thing"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_the_subject_chooses_the_set(prompt: str, kind: str, thing: str) -> None:
    look = look_of(Scene(prompt=prompt, size=(64, 36), seed=1))
    assert look.set == kind
    assert not thing or look.has(thing.strip("-"))
    assert not thing or thing[0] == "-" or look.first(RIVALS.get(kind, thing).split()) == thing


@pytest.mark.parametrize(
    ("prompt", "ware"),
    [
        ("Close-up of a perfume bottle on a marble table, a single rose beside it", "perfume"),
        ("A pair of new running shoes on a wooden table next to their open box", "shoe"),
        ("A wristwatch on a leather tray beside a cup of coffee, macro", "watch"),
        ("A red lipstick stands on a mirror among rose petals", "lipstick"),
        ("A laptop open on a table, steam from a mug beside it", "laptop"),
        ("A scented candle on a shelf, a jar behind it", "candle"),
        ("A gift box with a red ribbon under a tree", "gift"),
        ("A plant pot on a balcony", "plant"),
        ("A camera on a rock, dawn", "camera"),
    ],
)
def test_a_thing_alone_is_drawn_as_itself(prompt: str, ware: str) -> None:
    look = look_of(Scene(prompt=prompt, size=(64, 36), seed=1))
    assert (look.set, look.ware) == ("product", ware)


@pytest.mark.parametrize("shape", [(64, 36), (36, 64)])
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("An alley with laundry, low camera", "A town square, low camera"),
        ("A passenger on a train by the window", "A train in the fields"),
        ("Over-the-shoulder of a commuter on a train with a tablet", "A commuter on a train"),
        ("Inhaled particles travel down the windpipe", "The lungs, inside the body, close-up"),
    ],
)
def test_what_is_asked_is_another_picture(one: str, other: str, shape: tuple[int, int]) -> None:
    pictures = [np.asarray(paint(Scene(prompt=text, size=shape, seed=3)), np.float32) for text in (one, other)]
    assert np.abs(pictures[0] - pictures[1]).mean() > 8


def test_the_table_is_of_many_sets() -> None:
    assert len(ROWS) >= 120
    assert len({kind for _, kind, _ in ROWS}) >= 18


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("a hiker above a sea of fog", "a hiker above fog"),
        ("a blanket of fresh snow on the roof", "fresh snow on the roof"),
        ("a river of red tail lights", "red tail lights"),
        ("a bed of roses", "roses"),
        ("soft like a feather", "soft  "),
        ("a river of my childhood", "a river of my childhood"),
        ("the mouth of a river", "the mouth of a river"),
    ],
)
def test_figures_of_speech_name_no_thing(said: str, meant: str) -> None:
    assert phrase.literal(said) == meant


@pytest.mark.parametrize(
    ("prompt", "head"),
    [
        ("Extreme close-up of a perfume bottle, slow push in", "perfume-bottle"),
        ("Over-the-shoulder: a jar on a shelf", "jar"),
        ("Camera tracks past two cars in a street", "car"),
        ("A camera on a rock", "camera"),
        ("On a marble table stands a jar of cream", "jar"),
        ("The teenager's hand holds a phone", "hand"),
        ("Inside a factory, robot arms weld a car", "robot-arm"),
        ("Knives on a table", ""),
        ("", ""),
    ],
)
def test_the_head_of_a_prompt_is_what_it_is_about(prompt: str, head: str) -> None:
    known = vocabulary()
    assert phrase.read(prompt, known.subjects, known.persons, known.grammar).head == head


def test_a_hostile_prompt_is_read_quickly() -> None:
    assert phrase.read("a close-up shot of " * 5000 + "a jar " * 5000, {"jar"}, set(), vocabulary().grammar).head == ""
    assert phrase.literal("a sea of " * 5000) is not None


@pytest.mark.parametrize(
    ("plural", "singular"), [("shoes", "shoe"), ("leaves", "leaf"), ("bodies", "body"), ("boxes", "box")]
)
def test_plurals_have_their_singular_among_others(plural: str, singular: str) -> None:
    assert singular in phrase.singulars(plural)


@pytest.mark.parametrize("word", ["glass", "cat's", "virus", "gas"])
def test_what_is_no_plural_has_no_singular(word: str) -> None:
    assert phrase.singulars(word) == ()
