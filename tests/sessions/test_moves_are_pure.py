"""What may be done when, and what it leaves: over the transitions alone, without a disk or a clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import reduce

import msgspec
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from client_generate.errors import ClientGenerateError, Conflict, NotFound, UsageError, WrongPhase
from client_generate.sessions import commands, events, folding
from client_generate.sessions.pipeline import Outputs, Pipeline, Stage
from client_generate.sessions.session import Session, Trouble
from tests.sessions.tiny import pipeline

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
TINY = pipeline()


class Story:
    """A session played through by hand: commands of people, and what a runner would say."""

    def __init__(self, plan: Pipeline = TINY, *, auto: bool = False) -> None:
        self.plan = plan
        started = events.Started(
            id="tiny-1", project="p", pipeline="tiny", title="t", brief={}, stage_order=plan.stage_order, auto=auto,
            seq=1, revision=1, at=NOW, who="ann",
        )  # fmt: skip
        self.log: list[events.SessionEvent] = [started]
        self.session = folding.begin(started)

    def note(self, event: events.SessionEvent, command: str = "") -> Session:
        at = NOW + timedelta(seconds=self.session.seq)
        stamped = folding.stamped(self.session, event, at=at, who="ann", command=command)
        self.log.append(stamped)
        self.session = folding.apply(self.session, stamped)
        return self.session

    def do(self, command: commands.Command) -> Session:
        return self.note(commands.decide(self.session, self.plan, command, cost=Decimal("0.5")), command.id)

    def make(self, *, fails: bool = False) -> Session:
        stage = next(stage for stage in self.session.stages if stage.under_way)
        assert stage.under_way
        number = stage.under_way.number
        self.note(events.StageRunning(stage=stage.name, version=number))
        if fails:
            return self.note(
                events.StageFailed(stage=stage.name, version=number, trouble=Trouble(code="x", message="It broke."))
            )
        gate = self.plan.stage(stage.name).gate
        return self.note(
            events.StageCompleted(stage=stage.name, version=number, outputs="0" * 64, items=("a", "b"), gate=gate)
        )


def statuses(session: Session) -> list[str]:
    return [stage.status for stage in session.stages]


def test_a_session_walks_from_gate_to_gate_and_ends_without_one() -> None:
    story = Story()
    assert statuses(story.session) == ["running", "waiting", "waiting"]
    assert statuses(story.make()) == ["review", "waiting", "waiting"]
    assert statuses(story.do(commands.Accept())) == ["accepted", "running", "waiting"]
    story.make()
    story.do(commands.Accept(selected=("b",)))
    done = story.make()
    assert (done.status, statuses(done)) == ("complete", ["accepted", "accepted", "accepted"])
    assert done.stages[1].selected == ("b",)


def test_feedback_since_the_last_version_goes_into_the_next() -> None:
    story = Story()
    story.make()
    story.do(commands.Say(text="shorter"))
    question = story.do(commands.Say(text="why?")).seq
    story.note(events.Reply(stage="draft", text="because", answers=question, intent="question"))
    story.do(commands.Regenerate(feedback="and funnier", items=("a",)))
    fresh = story.session.stages[0].versions[1]
    assert [one.text for one in fresh.feedback] == ["shorter", "and funnier"]
    assert (fresh.items, fresh.based_on) == (("a",), 1)
    story.make()
    story.do(commands.Regenerate())
    assert story.session.stages[0].versions[2].feedback == ()


def test_variations_stand_side_by_side_and_an_older_version_can_be_accepted() -> None:
    story = Story()
    story.make()
    story.do(commands.Regenerate(n=3))
    story.make()
    story.make(fails=True)
    assert statuses(story.session)[0] == "running"
    assert statuses(story.make())[0] == "review"
    assert [version.number for version in story.session.stages[0].to_review] == [2, 4]
    assert story.do(commands.Accept(version=1)).stages[0].accepted == 1


def test_reopening_marks_later_stages_stale_and_deletes_nothing() -> None:
    story = Story()
    story.make()
    story.do(commands.Accept())
    story.make()
    story.do(commands.Accept())
    story.make()
    back = story.do(commands.Reopen(stage="draft"))
    assert (back.status, statuses(back)) == ("open", ["review", "waiting", "waiting"])
    assert [stage.stale for stage in back.stages] == [False, True, True]
    assert [len(stage.versions) for stage in back.stages] == [1, 1, 1]
    reopened = story.log[-1]
    assert isinstance(reopened, events.Reopened)
    assert (reopened.stale, reopened.cost) == (("picture", "film"), Decimal("0.5"))
    # The very same again fits what is there: nobody pays for it twice.
    same = story.do(commands.Accept())
    assert statuses(same) == ["accepted", "review", "waiting"]
    assert same.stages[1].offered == 1
    story.do(commands.Reopen(stage="draft"))
    story.do(commands.Regenerate())
    story.make()
    assert statuses(story.do(commands.Accept())) == ["accepted", "running", "waiting"]


def test_a_wish_waits_for_its_version_however_much_is_said() -> None:
    story = Story()
    story.make()
    story.do(commands.Say(text="shorter"))
    for _ in range(60):
        asked = story.do(commands.Say(text="why?")).seq
        story.note(events.Reply(stage="draft", text="because", answers=asked, intent="question"))
    story.do(commands.Regenerate())
    assert [one.text for one in story.session.stages[0].versions[1].feedback] == ["shorter"]
    story.do(commands.Say(text="funnier", stage="film"))
    assert "shorter" not in [one.text for one in story.session.messages]
    assert len(story.session.messages) == 50


def test_a_version_of_something_older_is_accepted_as_stale() -> None:
    story = Story()
    for _ in range(2):
        story.make()
        story.do(commands.Accept())
    story.do(commands.Reopen(stage="draft"))
    story.do(commands.Regenerate())
    story.make()
    story.do(commands.Accept())
    story.make()
    assert story.do(commands.Accept(version=1)).stages[1].stale
    story.do(commands.Reopen(stage="picture"))
    assert not story.do(commands.Accept(version=2)).stages[1].stale


@pytest.mark.parametrize(("code", "repeats"), [("stage-timeout", 1), ("please-rephrase", 0)])
def test_what_failed_is_tried_again_unless_the_answer_itself_was_wrong(code: str, repeats: int) -> None:
    story = Story()
    story.note(events.StageRunning(stage="draft", version=1))
    story.note(events.StageFailed(stage="draft", version=1, trouble=Trouble(code=code, message="no")))
    story.do(commands.Regenerate())
    assert story.session.stages[0].versions[1].repeats == repeats


def test_a_stage_that_failed_is_tried_again_behind_a_reopened_one() -> None:
    story = Story()
    story.make()
    story.do(commands.Accept())
    story.make(fails=True)
    story.do(commands.Reopen(stage="draft"))
    assert story.do(commands.Accept()).stages[1].versions[1].repeats == 1


def test_a_failed_stage_ends_nothing() -> None:
    story = Story()
    story.make(fails=True)
    assert commands.next_actions(story.session, TINY) == ("regenerate", "variations", "message", "stop")
    with pytest.raises(WrongPhase) as refused:
        story.do(commands.Accept())
    assert refused.value.code == "not-now"
    story.do(commands.Regenerate())
    assert story.make().stages[0].status == "review"


def test_stop_halts_what_is_made_and_reopen_goes_on_with_the_same_version() -> None:
    story = Story()
    stopped = story.do(commands.Stop(reason="enough"))
    assert (stopped.status, stopped.is_working, stopped.reason) == ("stopped", False, "enough")
    with pytest.raises(WrongPhase):
        story.do(commands.Accept())
    back = story.do(commands.Reopen())
    assert [(v.number, v.state) for v in back.stages[0].versions] == [(1, "due")]


def test_an_older_revision_is_refused_with_the_state() -> None:
    story = Story()
    story.make()
    seen = story.session.revision
    story.do(commands.Say(text="nice"))  # talk changes nothing that could be decided about
    story.do(commands.Accept(revision=seen))
    with pytest.raises(Conflict) as refused:
        story.do(commands.Accept(revision=seen))
    assert (refused.value.code, refused.value.state) == ("session-moved", story.session)
    with pytest.raises(Conflict) as late:
        story.do(commands.Accept(stage="draft"))
    assert late.value.code == "already-decided"


@pytest.mark.parametrize(
    ("command", "kind", "code"),
    [
        (commands.Accept(version=9), NotFound, "unknown-version"),
        (commands.Accept(stage="film"), WrongPhase, "not-now"),
        (commands.Accept(stage="nope"), UsageError, "unknown-stage"),
        (commands.Accept(selected=("z",)), NotFound, "unknown-item"),
        (commands.Regenerate(n=5), UsageError, "bad-variations"),
        (commands.Regenerate(n=0), UsageError, "bad-variations"),
        (commands.Regenerate(items=("z",)), NotFound, "unknown-item"),
        (commands.Regenerate(feedback="x" * 10_001), UsageError, "too-much-text"),
        (commands.Edit(order={}), UsageError, "bad-edit"),
        (commands.Skip(), WrongPhase, "not-skippable"),
        (commands.Reopen(stage="draft"), WrongPhase, "not-now"),
        (commands.Say(text=" "), UsageError, "empty-message"),
    ],
    ids=lambda value: value.code if isinstance(value, ClientGenerateError) else None,
)
def test_what_cannot_be_meant_is_refused_and_changes_nothing(
    command: commands.Command, kind: type[ClientGenerateError], code: str
) -> None:
    story = Story()
    story.make()
    before = story.session
    with pytest.raises(kind) as refused:
        story.do(command)
    assert (refused.value.code, bool(refused.value.hint), story.session) == (code, True, before)


def test_regenerations_are_limited_and_edits_are_not_counted() -> None:
    story = Story(pipeline(regenerates=1))
    story.make()
    story.do(commands.Edit(order={"paint": "a"}))
    story.make()
    story.do(commands.Regenerate())
    story.make()
    assert "regenerate" not in commands.next_actions(story.session, story.plan)
    with pytest.raises(WrongPhase) as refused:
        story.do(commands.Regenerate())
    assert refused.value.code == "regenerate-limit"
    story.do(commands.Edit(order={"paint": "b"}))


def test_a_pipeline_without_an_order_is_refused() -> None:
    def run(_: object) -> Outputs:
        raise AssertionError

    for stages in ((), (Stage(name="a", run=run), Stage(name="a", run=run)), (Stage(name="a", run=run, needs=("b",)),)):
        with pytest.raises(UsageError) as refused:
            Pipeline(name="wrong", stages=stages)
        assert refused.value.code == "bad-pipeline"


class Sessions(RuleBasedStateMachine):
    """People and a runner do whatever they like, in any order."""

    @initialize(auto=st.booleans())
    def begin(self, auto: bool) -> None:
        self.story = Story(auto=auto)
        self.complete: dict[tuple[str, int], object] = {}

    @rule(
        command=st.one_of(
            st.builds(
                commands.Accept,
                stage=st.sampled_from(["", "draft", "film"]),
                version=st.sampled_from([None, None, 1, 2]),
                selected=st.sampled_from([(), ("a",)]),
            ),
            st.builds(commands.Regenerate, items=st.sampled_from([(), ("b",)]), n=st.integers(1, 3)),
            st.builds(commands.Edit, order=st.just({"paint": 1})),
            st.builds(commands.Skip, stage=st.sampled_from(["", "picture"])),
            st.builds(commands.Reopen, stage=st.sampled_from(["", "draft", "picture", "film"])),
            st.builds(commands.Stop),
            st.builds(commands.Say, text=st.just("shorter")),
        ),
        behind=st.sampled_from([None, 0, 1]),
    )
    def person(self, command: commands.Command, behind: int | None) -> None:
        before = self.story.session
        late = None if behind is None else before.revision - behind
        try:
            after = self.story.do(msgspec.structs.replace(command, revision=late))
        except ClientGenerateError as error:
            assert self.story.session == before
            self.told = error.state
            return
        assert after.revision >= before.revision

    @precondition(lambda self: self.story.session.is_working)
    @rule(fails=st.booleans())
    def runner(self, fails: bool) -> None:
        self.story.make(fails=fails)

    @invariant()
    def an_open_session_never_hangs(self) -> None:
        session = self.story.session
        if session.is_open:
            assert session.current is not None
            assert session.current.status in {"running", "review", "failed"}
            assert (session.current.status == "running") == (session.current.under_way is not None)
        else:
            assert not any(stage.under_way for stage in session.stages)

    @invariant()
    def what_is_accepted_is_whole_and_nothing_is_lost(self) -> None:
        for stage in self.story.session.stages:
            assert (stage.status == "accepted") == bool(stage.accepted)
            assert [version.number for version in stage.versions] == list(range(1, len(stage.versions) + 1))
            if stage.accepted:
                assert stage.versions[stage.accepted - 1].state == "complete"
            for version in stage.versions:
                if version.state == "complete":
                    assert self.complete.setdefault((stage.name, version.number), version) == version
        for name, number in self.complete:
            stage_now = self.story.session.stage(name)
            assert stage_now is not None
            assert stage_now.versions[number - 1].state == "complete"

    @invariant()
    def the_events_alone_make_the_session(self) -> None:
        first, *rest = self.story.log
        assert isinstance(first, events.Started)
        assert reduce(folding.apply, rest, folding.begin(first)) == self.story.session
        assert [event.seq for event in self.story.log] == list(range(1, len(self.story.log) + 1))

    @invariant()
    def what_is_offered_is_allowed(self) -> None:
        session = self.story.session
        able: dict[str, commands.Command] = {
            "accept": commands.Accept(),
            "regenerate": commands.Regenerate(),
            "skip": commands.Skip(),
            "stop": commands.Stop(),
            "edit": commands.Edit(order={"x": 1}),
        }
        for action in commands.next_actions(session, TINY):
            if action in able and (action, session.current and session.current.status) != ("accept", "failed"):
                commands.decide(session, TINY, able[action])


TestSessions = Sessions.TestCase
TestSessions.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
