from __future__ import annotations

from pathlib import Path

import pytest

from tests.plans.writing import GOOD, HEAD, SEQUENCE, read, refused, told

SHOT = "sequences[0].shots[0]"
ELEMENTS = "elements:\n  - {id: sedan, kind: prop}\n  - {id: boy, kind: character}\n"

# What a person writes; where, code, message and hint that must come back.
BAD = [
    (
        "titel: x\n" + GOOD,
        '1:1 titel: A plan has no field "titel". | did you mean "title"?',
        "plan-unknown-field",
    ),
    ("client: x\n" + SEQUENCE, "1:1 : A plan lacks title. | add title: the film's title", "plan-missing-field"),
    (
        HEAD + SEQUENCE.replace("        duration: 3\n", ""),
        f"6:9 {SHOT}: A shot lacks duration. | add duration: seconds, for example 3 or 2.5",
        "plan-missing-field",
    ),
    (
        GOOD.replace("duration: 3", "duration: three"),
        f'7:19 {SHOT}.duration: duration is "three", not a number. | seconds, for example 3 or 2.5',
        "plan-wrong-type",
    ),
    (
        GOOD.replace("duration: 3", "duration: 16:9"),
        f'7:19 {SHOT}.duration: duration is "16:9", not a number. | seconds, for example 3 or 2.5',
        "plan-wrong-type",
    ),
    (
        GOOD.replace("duration: 3", "duration:"),
        f"7:18 {SHOT}.duration: duration is empty, not a number. | seconds, for example 3 or 2.5",
        "plan-wrong-type",
    ),
    (
        GOOD.replace("A road", "24"),
        f'6:17 {SHOT}.prompt: prompt is 24, not text. | put it in quotes: "..."',
        "plan-wrong-type",
    ),
    (
        GOOD + "    mode: multishot\n",
        '8:11 sequences[0].mode: mode cannot be "multishot". | '
        'did you mean "multi_shot"? one of individual, multi_shot',
        "plan-bad-value",
    ),
    (
        GOOD + "    elements: sedan\n",
        '8:15 sequences[0].elements: elements is "sedan", not a list. | '
        "ids of the elements used; write it as a list, [a, b] or lines with -",
        "plan-wrong-type",
    ),
    (
        GOOD + "        continue: yes\n",
        f'8:19 {SHOT}.continue: continue is "yes", not true or false. | '
        "true or false: start from the last frame of the shot before (individual mode)",
        "plan-wrong-type",
    ),
    (
        GOOD + "        seed: -1\n",
        f"8:15 {SHOT}.seed: seed is -1, less than 0. | the same seed gives the same rehearsal",
        "plan-bad-value",
    ),
    (
        GOOD + "        seed: 1.0\n",
        f"8:15 {SHOT}.seed: seed is 1.0, not a whole number. | the same seed gives the same rehearsal",
        "plan-wrong-type",
    ),
    (
        HEAD + "sequences: []\n",
        "3:12 sequences: sequences is empty. | the sequences in playing order",
        "plan-bad-value",
    ),
    (
        HEAD + "sequences:\n  - SEQ01\n",
        '4:5 sequences[0]: sequences[0] is "SEQ01", not a sequence with fields. | '
        "write `name: value` lines, indented",
        "plan-wrong-type",
    ),
    ("budget: 5\n" + GOOD, "1:9 budget: budget is 5, not a budget with fields. | "
     "write `name: value` lines, indented", "plan-wrong-type"),
    # Rules over the whole plan.
    (
        ELEMENTS + GOOD.replace("id: SEQ01", "id: SEQ05") + "    elements: [boy, sedan2]\n",
        '11:21 sequences[0].elements[1]: SEQ05 uses element "sedan2", which the plan does not define. | '
        'did you mean "sedan"?',
        "plan-unknown-element",
    ),
    (
        ELEMENTS + GOOD + "        elements: [lorry]\n",
        f'11:20 {SHOT}.elements[0]: SEQ01 shot 0 uses element "lorry", which the plan does not define. | '
        "define it under elements, with its id and kind",
        "plan-unknown-element",
    ),
    (
        ELEMENTS + GOOD + "    elements: [boy, boy]\n",
        '11:21 sequences[0].elements[1]: SEQ01 uses element "boy" twice. | name it once',
        "plan-element-twice",
    ),
    (
        GOOD.replace("SEQ01", "SEQ 01"),
        '4:9 sequences[0].id: The sequence id "SEQ 01" may hold only letters, digits, - and _, '
        "and begins and ends with a letter or digit. | for example SEQ08",
        "plan-bad-id",
    ),
    (
        GOOD.replace("SEQ01", "executions"),
        '4:9 sequences[0].id: The sequence id "executions" is a name the project keeps for its own folders. | '
        "for example SEQ08",
        "plan-bad-id",
    ),
    (
        GOOD + SEQUENCE.removeprefix("sequences:\n").replace("SEQ01", "seq01"),
        '8:9 sequences[1].id: The sequence id "seq01" is taken already, by sequences[0]. | '
        "ids are unique, whether in capitals or not",
        "plan-duplicate-id",
    ),
    (
        "elements:\n  - {id: car, kind: prop}\n  - {id: car, kind: prop}\n" + GOOD,
        '3:10 elements[1].id: The element id "car" is taken already, by elements[0]. | '
        "ids are unique, whether in capitals or not",
        "plan-duplicate-id",
    ),
    (
        "fps: 26\n" + GOOD,
        "1:6 fps: fps cannot be 26. | one of 23.976, 24, 25, 29.97, 30, 50, 59.94, 60",
        "plan-bad-fps",
    ),
    ('fps: "NaN"\n' + GOOD, "1:6 fps: fps cannot be NaN. | one of 23.976, 24, 25, 29.97, 30, 50, 59.94, 60",
     "plan-bad-fps"),
    (
        "resolution: 721p\n" + GOOD,
        '1:13 resolution: resolution cannot be "721p". | an even number from 72p to 2160p, such as 1080p',
        "plan-bad-resolution",
    ),
    (
        "provider: ../evil\n" + GOOD,
        '1:11 provider: The provider "../evil" may hold only letters, digits, - and _, '
        "and begins and ends with a letter or digit. | for example local",
        "plan-bad-id",
    ),
    (
        "video_model: ../kling\n" + GOOD,
        '1:14 video_model: video_model cannot be "../kling". | `client_generate models` lists them',
        "plan-bad-id",
    ),
    (
        GOOD.replace("duration: 3", "duration: 0"),
        f"7:19 {SHOT}.duration: The duration of SEQ01 shot 0 is 0, not more than 0. | seconds, for example 3 or 2.5",
        "plan-bad-duration",
    ),
    (
        GOOD.replace("duration: 3", "duration: 600.001"),
        f"7:19 {SHOT}.duration: The duration of SEQ01 shot 0 is 600.001, more than 600 seconds. | "
        "seconds, for example 3 or 2.5",
        "plan-bad-duration",
    ),
    (
        GOOD.replace("duration: 3", "duration: 1.0005"),
        f"7:19 {SHOT}.duration: The duration of SEQ01 shot 0 is 1.0005, finer than a millisecond. | "
        "seconds, for example 3 or 2.5",
        "plan-bad-duration",
    ),
    (
        GOOD.replace("duration: 3", "duration: 0.04"),
        f"7:19 {SHOT}.duration: The duration of SEQ01 shot 0 is 0.04, less than one frame. | "
        "seconds, for example 3 or 2.5",
        "plan-bad-duration",
    ),
    (
        GOOD.replace("duration: 3", 'duration: "1e999999999"'),
        f"7:19 {SHOT}.duration: The duration of SEQ01 shot 0 is 1E+999999999, more than 600 seconds. | "
        "seconds, for example 3 or 2.5",
        "plan-bad-duration",
    ),
    (
        "budget: {day: -1}\n" + GOOD,
        "1:15 budget.day: The budget of a day cannot be -1. | US dollars, 0 or more, for example 25.00",
        "plan-bad-budget",
    ),
    (
        GOOD + "        continue: true\n",
        f"8:19 {SHOT}.continue: SEQ01 shot 0 cannot continue: no shot comes before it. | "
        "remove it, or give a start_frame",
        "plan-bad-continue",
    ),
    (
        GOOD.replace("A road", '"  "'),
        f"6:17 {SHOT}.prompt: The prompt of SEQ01 shot 0 is blank. | say what is meant",
        "plan-blank-text",
    ),
    (
        GOOD.replace("A road", '"A \\e[31mroad"'),
        f"6:17 {SHOT}.prompt: The prompt of SEQ01 shot 0 holds a control character. | "
        "remove it; only line breaks and tabs may stand there",
        "plan-control-character",
    ),
    (
        GOOD + '    start_frame: "a\\0.png"\n',
        '8:18 sequences[0].start_frame: The path "a\\x00.png" holds a control character or a line break. | '
        "name a file on this machine, relative to the plan's folder",
        "plan-bad-path",
    ),
    (
        GOOD + "        start_frame: https://example.org/a.png\n",
        f'8:22 {SHOT}.start_frame: The path "https://example.org/a.png" is an address. | '
        "name a file on this machine, relative to the plan's folder",
        "plan-bad-path",
    ),
    # The file itself.
    (
        GOOD.replace("title: Beware", "title: Beware\ntitle: Again"),
        '3:1 : "title" is given twice. | keep one of them',
        "plan-duplicate-field",
    ),
    (
        GOOD.replace("title: Beware", "title: Driver: Beware"),
        "2:14 : This is not YAML: mapping values are not allowed in this context. | "
        'text that holds ": " needs quotes; or the line is indented too far',
        "plan-syntax",
    ),
    (
        GOOD.replace("A road", "@sedan on a road"),
        "6:17 : This is not YAML: found character that cannot start any token. | "
        "text that begins with @, % or ` needs quotes; indent with spaces, not tabs",
        "plan-syntax",
    ),
    (
        GOOD + "---\n" + GOOD,
        "8:1 : This is not YAML: a second document begins; a file holds one. | remove the line ---, or make two files",
        "plan-syntax",
    ),
    ("\ufeff", "1:1 : The file is empty. | write the fields it needs", "plan-empty"),
    ("# only a comment\n", "1:1 : The file is empty. | write the fields it needs", "plan-empty"),
    (b"client: ok\ntitle: \xc3\xa9\xff\n", "2:9 : The file is not UTF-8 text. | save it as UTF-8", "plan-encoding"),
    (
        GOOD.replace("A road", "!!python/object/apply:os.system [id]"),
        '6:17 : The tag "tag:yaml.org,2002:python/object/apply:os.system" is not taken. | '
        "remove it; put text in quotes",
        "plan-tag",
    ),
    (
        GOOD.replace("A road", "9" * 50),
        f'6:17 : "{"9" * 50}" is not a number anybody means. | put text in quotes',
        "plan-bad-number",
    ),
    ("? [a]\n: b\n" + GOOD, "1:3 : The name of a field is not text. | write name: value", "plan-bad-name"),
    ("just text", '1:1 : The file is "just text", not a plan with fields. | write `name: value` lines, indented',
     "plan-wrong-type"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "finding", "code"), BAD, ids=[f"{n}-{case[2]}" for n, case in enumerate(BAD)])
def test_one_mistake_has_its_place_its_reason_and_a_way_out(
    tmp_path: Path, text: str | bytes, finding: str, code: str
) -> None:
    error = refused(tmp_path, text)
    assert finding in told(error)
    assert code in {f.code for f in error.findings}
    if len(error.findings) == 1:
        assert error.code == code
        assert error.message == error.findings[0].message
        assert error.hint == f"{error.findings[0].where}, {error.findings[0].hint}"


def test_the_good_plan_that_the_mistakes_are_made_in_is_good(tmp_path: Path) -> None:
    assert read(tmp_path, GOOD).value.sequences[0].id == "SEQ01"


def test_all_mistakes_are_told_at_once_in_the_files_order(tmp_path: Path) -> None:
    text = (
        "fps: fast\nclient: ''\ncolour: red\nsequences:\n  - id: SEQ01\n    id: SEQ02\n    shots:\n"
        "      - promt: a\n        duration: 1\n      - duration: [2]\n"
    )
    error = refused(tmp_path, text)
    assert error.message == "plans/film.yaml has 9 mistakes."
    assert error.hint == "the first at plans/film.yaml:1:1: A plan lacks title."
    assert error.code == error.findings[0].code == "plan-missing-field"
    assert [(f.where.split(":")[1], f.field.rpartition(".")[2]) for f in error.findings] == [
        ("1", ""),
        ("1", "fps"),
        ("2", "client"),
        ("3", "colour"),
        ("6", ""),
        ("8", "promt"),
        ("8", "shots[0]"),
        ("10", "shots[1]"),
        ("10", "duration"),
    ]


def test_rules_too_are_told_all_at_once(tmp_path: Path) -> None:
    error = refused(tmp_path, "fps: 26\nresolution: 5p\n" + GOOD.replace("3", "0"))
    assert [f.field for f in error.findings] == ["fps", "resolution", f"{SHOT}.duration"]


def test_a_file_full_of_mistakes_is_told_in_part(tmp_path: Path) -> None:
    error = refused(tmp_path, GOOD + "        seed: x\n" + "".join(f"x{n}: 1\n" for n in range(5000)))
    assert error.message == "plans/film.yaml has more than 200 mistakes."
    assert len(error.findings) == 200


def test_what_stands_in_a_plan_cannot_drive_a_terminal(tmp_path: Path) -> None:
    error = refused(tmp_path, GOOD + '    mode: "\\e]0;gotcha\\a\\n\\u202E"\n    "\\e[2J": 1\n')
    assert len(error.findings) == 2
    assert all(text.isprintable() for f in error.findings for text in (f.message, f.hint, f.where, f.field))
