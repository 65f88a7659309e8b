"""Actors that take part together, and what signs together say of one; the sentences are made up for these tests."""

import pytest

from libya_events.extraction.actors import find_actor_mentions
from libya_events.extraction.mentions import Mentions
from libya_events.extraction.participation.actor_sentences import read_sentence
from libya_events.extraction.participation.together import Candidate, is_seldom_right, with_listed, with_units
from libya_events.extraction.sentences import find_sentences

_LIST = "اشتبكت كتيبة النواصي واللواء 444 ولواء الصمود وقوة الردع الخاصة."
_COUNTED = "بين القتلى 9 أفراد من كتيبة النواصي، و 12 فردا من اللواء 444، و3 عناصر من لواء الصمود."


def read_candidates(text: str, *signs: str) -> list[Candidate]:
    mentions = Mentions([], find_actor_mentions(text), [], [], None)
    sentence = read_sentence(text, 0, find_sentences(text, 0, len(text))[0], mentions)
    return [Candidate(actor, sentence, frozenset(signs)) for actor in sentence.actors]


def names(candidates: list[Candidate]) -> set[str]:
    return {c.actor.mention.span.text for c in candidates}


def test_the_rest_of_a_list_of_groups_goes_with_most_of_it() -> None:
    listed = read_candidates(_LIST)
    weighed = [(0.1, c) for c in listed]
    assert names(with_listed(listed[:2], weighed)) == names(listed)
    assert names(with_listed(listed[:1], weighed)) == names(listed[:1])


def test_members_that_are_counted_make_a_list() -> None:
    listed = read_candidates(_COUNTED)
    assert len(listed) == 3
    assert {c.actor.head for c in listed} == {listed[0].actor.head}


def test_units_fought_that_are_named_near_a_fight() -> None:
    found = read_candidates("سقط قتلى من الكتيبة 911 ونعت وزارة الصحة الليبية القتلى.")
    assert names(with_units([], [(0.1, c) for c in found])) == {"الكتيبة 911"}


@pytest.mark.parametrize(
    "signs",
    [
        {"at:previous", "in_other_clause"},
        {"type:statement", "quoted", "retold"},
    ],
)
def test_signs_that_together_speak_against_an_actor(signs: set[str]) -> None:
    assert all(map(is_seldom_right, read_candidates(_LIST, "kind:unit", *signs)))
    for one in signs:
        assert not any(map(is_seldom_right, read_candidates(_LIST, "kind:unit", *(signs - {one}))))


def test_the_international_community_takes_part_in_nothing() -> None:
    assert all(map(is_seldom_right, read_candidates("دعا المجتمع الدولي إلى الهدوء.")))
