"""Whom "both sides" mean, where a truce or a fight is told without the names of those who fought."""

import pytest

from libya_events.extraction.actors import find_actor_mentions
from libya_events.extraction.events.tellings import Telling
from libya_events.extraction.mentions import Mentions
from libya_events.extraction.participation import ReportActors
from libya_events.extraction.sentences import find_sentences
from libya_events.model import EventType, Span

_FIGHT_AR = "اندلع القتال فجرا بين كتيبة النواصي واللواء 444. وأغلقت المدارس أبوابها. وسكن الريح. وبقي الناس في بيوتهم."
_FIGHT_EN = "Shots rang out between the Nawasi Brigade and the 444 Brigade. Schools were shut. It rained. All was dark."


def choose_agreed(text: str, trigger: str) -> set[str]:
    sentences = find_sentences(text, 0, len(text))
    start = text.index(trigger)
    sentence = next(s for s in sentences if s.start <= start < s.end)
    told = Telling(EventType.AGREEMENT, Span(start, start + len(trigger), trigger), sentence, sentence)
    actors = ReportActors(text, sentences, Mentions([], find_actor_mentions(text), [], [], None))
    return {actor.mention.text for actor in actors.choose(EventType.AGREEMENT, [told], [])}


@pytest.mark.parametrize(
    ("fight", "truce", "trigger", "parties"),
    [
        (_FIGHT_AR, "ومساء وافق الطرفان على هدنة.", "هدنة", {"كتيبة النواصي", "اللواء 444"}),
        (_FIGHT_EN, "By night both sides had agreed to a truce.", "truce", {"Nawasi Brigade", "444 Brigade"}),
    ],
)
def test_both_sides_are_the_parties_named_before(fight: str, truce: str, trigger: str, parties: set[str]) -> None:
    assert parties <= choose_agreed(f"{fight} {truce}", trigger)


def test_who_fought_did_not_agree_where_nobody_says_so() -> None:
    assert not choose_agreed(f"{_FIGHT_EN} Elders of another town signed a truce.", "truce") & {
        "Nawasi Brigade",
        "444 Brigade",
    }


def test_who_fought_did_not_agree_where_the_truce_is_that_of_one_of_them_with_another() -> None:
    truce = "By night both sides, the Nawasi Brigade and the Rada Force, had agreed to a truce."
    assert choose_agreed(f"{_FIGHT_EN} {truce}", "truce") == {"Nawasi Brigade", "Rada Force"}


def test_the_dead_among_whom_somebody_is_counted_are_no_parties() -> None:
    text = "Among the dead were two, torn between three children and five women. By night both sides agreed to a truce."
    assert not choose_agreed(text, "truce") & {"children", "women"}
