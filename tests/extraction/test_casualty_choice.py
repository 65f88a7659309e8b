"""Which of the figures of a report its event has, and which are added; the texts are our own."""

from __future__ import annotations

import pytest
from reading import claim_of, claims_of, killed

from libya_events.model import Count, EventType


def test_what_a_war_has_cost_is_not_what_the_event_cost() -> None:
    text = (
        "Shelling of Tripoli's Abu Salim district killed three people and injured 12 on Tuesday, medics said. "
        "The health ministry said 310 people had been killed and 1,500 wounded in the battle for the capital so far."
    )
    claim = claim_of(text, EventType.STRIKE)
    assert (claim.killed, claim.injured) == (Count(3, 3, 3), Count(12, 12, 12))


def test_part_of_a_figure_does_not_replace_it_however_well_attributed() -> None:
    text = (
        "Gunmen stormed a hotel in Tripoli on Tuesday, killing eight people. "
        "A Spanish engineer and two drivers died, officials said."
    )
    assert killed(text) == 8


@pytest.mark.parametrize("above", ["", "Site name: news\nHome, latest\n"])
def test_the_heading_yields_to_a_body_that_tells_of_more(above: str) -> None:
    text = "Commander killed in Zawiya clash\n\nA commander and two of his men were killed in clashes in Zawiya."
    assert killed(above + text, len(above)) == 3


@pytest.mark.parametrize(
    "text",
    [
        "About 80 migrants are feared drowned after a boat sank off Zuwara. Ten bodies were recovered, the IOM said.",
        "يُخشى مقتل 80 مهاجرا إثر غرق قارب قبالة زوارة. وانتشل الهلال الأحمر عشر جثث.",
    ],
)
def test_those_known_to_be_dead_count_before_those_feared_dead(text: str) -> None:
    assert killed(text) == 10


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("The brigade said nine of its fighters died, adding that 15 militants had been killed.", 24),
        ("At least 15 soldiers were killed. The army put the group's losses at 40 dead.", 55),
        ("Eleven fighters were killed. The brigade put its own losses at four dead.", 11),
        ("أسفرت المعارك عن مقتل 12 من عناصرها، وقدرت خسائر التنظيم بعشرين قتيلا.", 32),
        ("وقال أحد الشيوخ «سقط لنا 30 قتيلا». وقال شيخ القبيلة الثانية إن 12 قتيلا سقطوا في صفوف قبيلته.", 42),
        ("قتل 12 شخصا في الهجوم. وقالت الكتيبة إن ثلاثة من عناصرها قتلوا.", 12),
    ],
)
def test_what_one_side_tells_of_its_own_is_added_to_what_the_other_lost(text: str, total: int) -> None:
    assert killed(f"Fighting broke out near Sirte.\n{text}") == total


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("A raid began at dawn.\nTwelve attackers were killed in it, they said. Four soldiers died.", 16),
        ("A raid began at dawn.\nTwelve people were killed in it, they said. Two drivers were also killed.", 14),
        ("A raid began at dawn.\nTwelve soldiers were killed in it, they said. The dead soldiers number 12.", 12),
        ("بدأ الهجوم فجرا.\nوقُتل فيه قاض. وقُتل كذلك ثمانية حراس.", 9),
    ],
)
def test_the_dead_of_both_sides_are_added_though_told_in_two_sentences(text: str, total: int) -> None:
    assert killed(text) == total


@pytest.mark.parametrize(
    "text",
    [
        "Egyptian jets bombed camps in Derna on Monday, hours after militants killed 21 workers.",
        "Jets bombed camps in Derna on Monday in retaliation for the killing of 21 workers.",
        "نفذ الطيران غارات على معسكرات في درنة الاثنين ردا على إعدام 21 عاملا.",
    ],
)
def test_a_strike_did_not_kill_those_whom_it_avenges(text: str) -> None:
    assert claim_of(text, EventType.STRIKE).killed is None


def test_a_hospital_in_another_town_tells_of_the_same_fight() -> None:
    text = (
        "Armed clashes broke out in Bani Walid on Wednesday. "
        "A hospital in Misrata said 22 people were killed and 70 wounded."
    )
    claim = claim_of(text, EventType.CLASH)
    assert (claim.killed, claim.injured) == (Count(22, 22, 22), Count(70, 70, 70))


def test_words_for_the_dead_go_with_the_event_told_last() -> None:
    text = (
        "Gunmen kill commander in Tripoli\n\nA commander died in clashes between two groups in Tripoli on Monday. "
        "Two of his men were also killed and six were hurt."
    )
    claim = claim_of(text, EventType.CLASH)
    assert claim.injured == Count(6, 6, 6)


def test_two_names_for_what_cost_as_many_lives_are_one_event() -> None:
    text = (
        "Benghazi offensive costs army 11 dead\n\n"
        "Eleven soldiers were killed and 20 injured on Thursday in attacks by the army on two districts of Benghazi."
    )
    claims = claims_of(text)
    assert [(c.killed.best, c.injured.best) for c in claims if c.killed and c.injured] == [(11, 20)]
    assert len(claims) == 1


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("Jets bombed a camp near Sirte in response to the attack and killed 12 people.", 12),
        ("شن الطيران غارات على مواقع في مدينة سرت ردا على هجوم سابق، ما أدى إلى مقتل 21 شخصا.", 21),
    ],
)
def test_what_an_answer_cost_is_its_own(text: str, total: int) -> None:
    claim = claim_of(text, EventType.STRIKE)
    assert claim.killed is not None
    assert claim.killed.best == total


def test_whom_an_arabic_sentence_avenges_died_before() -> None:
    text = "شن الطيران غارات على مواقع في مدينة سرت بعد ساعات من مقتل 21 عاملا."
    assert claim_of(text, EventType.STRIKE).killed is None


def test_who_fell_ill_is_not_dead() -> None:
    assert claim_of("Clashes broke out in Sirte. Two fighters fell ill afterwards.", EventType.CLASH).killed is None


def test_two_accounts_of_the_same_dead_are_not_added() -> None:
    text = (
        "Clashes broke out in Sirte.\nTwelve fighters were killed in the clashes on Monday. "
        "The health ministry said 11 soldiers died."
    )
    assert killed(text) == 12


@pytest.mark.parametrize(
    "text",
    [
        "From 1 to 31 March the mission documented 40 civilian casualties - 25 deaths and 15 injuries - across Libya.",
        "More than 900 people have been killed in that campaign.",
        "ووثقت البعثة مقتل 25 مدنيا في ليبيا خلال شهر مارس 2019.",
    ],
)
def test_what_was_counted_over_a_month_or_a_war_is_of_no_one_event(text: str) -> None:
    assert killed(text) is None


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Gun battles shook Tripoli on Monday after the killing of two militia chiefs.", None),
        ("Clashes broke out in Tripoli after the killing of a commander and left five people dead.", Count(5, 5, 5)),
        (
            "Gun battles shake Tripoli after killing of powerful militia boss\n\n"
            "At least nine people were killed in fighting in southern Tripoli on Monday, medics said.",
            Count(9, 9, None),
        ),
    ],
)
def test_those_whose_death_brought_the_fighting_about_are_not_its_dead(text: str, killed: Count | None) -> None:
    assert claim_of(text, EventType.CLASH).killed == killed


def test_the_dead_are_those_of_the_shelling_of_their_own_sentence() -> None:
    text = (
        "Clashes broke out in Zawiya on 2 March 2025. "
        "In Sabha the mission recorded five deaths, including a girl, and nine injuries in shelling of the old town "
        "on 4 March 2025."
    )
    claim = claim_of(text, EventType.STRIKE)
    assert (claim.killed, claim.injured) == (Count(5, 5, 5), Count(9, 9, 9))


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("The Tebu lost 90 men.\nA Zway elder spoke of 40 killed in the ranks of his tribe.", 130),
        ("The Tebu said 113 of them were killed.", 100),
    ],
)
def test_more_than_a_hundred_is_made_exact_by_the_losses_of_both_sides_alone(text: str, total: int) -> None:
    lead = "Tribes fight on\n\nMore than 100 people were killed in clashes between two tribes in Kufra last week.\n"
    assert killed(lead + text) == total


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("Gunmen killed five people, a woman and four children, in Sabha.", 5),
        ("Gunmen killed three people, two women and four children, in Sabha.", 9),
    ],
)
def test_groups_are_parts_of_the_figure_before_where_they_make_it_up(text: str, total: int) -> None:
    assert killed(text) == total


def test_who_is_feared_dead_is_not_added_to_the_dead() -> None:
    text = "Three soldiers were killed in clashes in Sirte on Monday; two civilians are feared dead."
    assert killed(text) == 3


@pytest.mark.parametrize(
    "text",
    [
        "Two traders were killed in separate attacks in Sabha on Monday. Gunmen killed a trader in his shop in Mahdia.",
        "قُتل تاجران أمس في حادثين منفصلين بمدينة سبها. وقال الناطق إن مسلحين قتلوا تاجرا في متجره بحي المهدية.",
    ],
)
def test_a_figure_of_events_told_apart_yields_to_that_of_each(text: str) -> None:
    assert killed(text) == 1


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("Eight fighters were killed in clashes in Sabha. Two children died, a nurse said.", 10),
        ("Eight civilians were killed in clashes in Sabha. Two children died, a nurse said.", 8),
        ("Ten attackers were killed near Sirte, he said, while his side suffered three dead.", 13),
        ("The army put the group's losses near Sirte at 40 dead. A woman and her two girls also perished.", 43),
    ],
)
def test_losses_of_kinds_that_nobody_is_both_of_are_added(text: str, total: int) -> None:
    assert killed(text) == total


def test_a_companion_named_far_behind_is_killed_with_him() -> None:
    assert killed("قتل مسلحون قائدا بارزا في كتيبة من كتائب المدينة ومرافقه أمام منزله.") == 2
