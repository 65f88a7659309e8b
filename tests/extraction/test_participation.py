"""Who took part in an event, in which role and on whose word; the sentences are made up for these tests."""

import pytest
from reading import choose

from libya_events.model import Basis, EventType, Role


def test_the_parties_of_a_fight_took_part_and_who_counts_the_dead_did_not() -> None:
    text = "قتل شخصان في اشتباكات اندلعت أمس بين اللواء 444 وقوة الردع الخاصة، بحسب وزارة الصحة الليبية."
    assert choose(text, EventType.CLASH, "اشتباكات").keys() == {"اللواء 444", "قوة الردع الخاصة"}


def test_a_spokesman_who_tells_of_an_attack_did_not_take_part() -> None:
    text = "قال المتحدث باسم مجلس النواب إن مسلحين هاجموا مقر كتيبة النواصي أمس."
    assert choose(text, EventType.ATTACK, "هاجموا").keys() == {"مسلحين", "كتيبة النواصي"}


def test_an_office_takes_part_together_with_its_holder() -> None:
    text = "Rival brigades clashed in Zawiya. The commander of the Zliten Rapid Force, Omar Falani, was hurt."
    assert {"commander of the Zliten Rapid Force", "Omar Falani"} <= choose(text, EventType.CLASH, "clashed").keys()


def test_actors_of_the_next_sentence_are_found_for_an_event_told_in_the_heading() -> None:
    text = "اشتباكات عنيفة في الزاوية\n\nاندلعت أمس اشتباكات بين كتيبة النواصي واللواء 111 في المدينة."
    alone = choose(text, EventType.CLASH, "اشتباكات عنيفة")
    assert {"كتيبة النواصي", "اللواء 111"} <= alone.keys()


def test_an_actor_named_as_a_place_only_did_not_protest() -> None:
    text = "تظاهر عشرات المحتجين أمام المحكمة العليا الليبية في طرابلس."
    found = choose(text, EventType.PROTEST, "تظاهر")
    assert {words: actor.role for words, actor in found.items()} == {"المحتجين": Role.INITIATOR}


@pytest.mark.parametrize(
    ("text", "trigger", "parties"),
    [
        (
            "The 444 Brigade clashed with militias and shook the government of Abdulhamid Dbeibah.",
            "clashed",
            "444 Brigade",
        ),
        ("The 444 Brigade clashed with a group close to Zintan forces.", "clashed", "444 Brigade"),
        ("اشتبك اللواء 444 مع مسلحين ونشرت صورا حسابات مقربة من القيادة العامة.", "اشتبك", "اللواء 444"),
    ],
)
def test_who_is_named_beside_a_fight_did_not_fight(text: str, trigger: str, parties: str) -> None:
    found = choose(text, EventType.CLASH, trigger)
    assert parties in found
    assert not {"Abdulhamid Dbeibah", "Zintan forces", "القيادة العامة"} & found.keys()


def test_an_office_and_its_holder_share_their_role() -> None:
    text = "حذر وزير الداخلية عماد الطرابلسي من تكرار ما جرى."
    found = choose(text, EventType.STATEMENT, "حذر")
    assert [actor.role for actor in found.values()] == [Role.INITIATOR, Role.INITIATOR]
    assert found.keys() == {"وزير الداخلية", "عماد الطرابلسي"}


@pytest.mark.parametrize(
    ("text", "event_type", "trigger", "initiator", "target"),
    [
        (
            "قصفت طائرات تركية مواقع الجيش الوطني الليبي أمس.",
            EventType.STRIKE,
            "قصفت",
            "طائرات تركية",
            "الجيش الوطني الليبي",
        ),
        ("خطف مسلحون مجهولون عمالا مصريين في سرت.", EventType.ABDUCTION, "خطف", "مسلحون مجهولون", "عمالا مصريين"),
        ("Gunmen abducted Egyptian workers in Sirte.", EventType.ABDUCTION, "abducted", "Gunmen", "Egyptian workers"),
        (
            "The Special Deterrence Force arrested two smugglers in Tripoli.",
            EventType.LAW_ENFORCEMENT,
            "arrested",
            "Special Deterrence Force",
            "smugglers",
        ),
        (
            "Egyptian workers were kidnapped by gunmen in Sirte.",
            EventType.ABDUCTION,
            "kidnapped",
            "gunmen",
            "Egyptian workers",
        ),
    ],
)
def test_who_acts_on_whom_follows_order_voice_and_prepositions(
    text: str, event_type: EventType, trigger: str, initiator: str, target: str
) -> None:
    found = choose(text, event_type, trigger)
    assert found[initiator].role is Role.INITIATOR
    assert found[target].role is Role.TARGET


def test_a_mediator_is_known_by_the_words_before_it() -> None:
    text = "وقع مجلس النواب والمجلس الأعلى للدولة اتفاقا برعاية بعثة الأمم المتحدة للدعم في ليبيا."
    found = choose(text, EventType.AGREEMENT, "اتفاقا")
    assert found["بعثة الأمم المتحدة للدعم في ليبيا"].role is Role.MEDIATOR
    assert found["مجلس النواب"].role is found["المجلس الأعلى للدولة"].role is Role.PARTICIPANT


@pytest.mark.parametrize(
    ("text", "event_type", "trigger", "actor_id", "basis", "words"),
    [
        (
            "انفجرت سيارة مفخخة في درنة. وتبنى تنظيم الدولة الإسلامية التفجير في درنة.",
            EventType.BOMBING,
            "التفجير",
            "is_libya",
            Basis.SELF_CLAIMED,
            "وتبنى",
        ),
        (
            "Islamic State claimed responsibility for the bombing in Derna.",
            EventType.BOMBING,
            "bombing",
            "is_libya",
            Basis.SELF_CLAIMED,
            "claimed",
        ),
        (
            "اتهم المجلس البلدي مسلحين مجهولين بخطف عمال مصريين في سرت.",
            EventType.ABDUCTION,
            "بخطف",
            "unidentified",
            Basis.ACCUSED,
            "اتهم",
        ),
        (
            "قال شهود إن مسلحين خطفوا عمالا مصريين في سرت.",
            EventType.ABDUCTION,
            "خطفوا",
            "unidentified",
            Basis.REPORTED,
            "قال",
        ),
        ("خطف مسلحون عمالا مصريين في سرت.", EventType.ABDUCTION, "خطف", "unidentified", None, None),
    ],
)
def test_on_whose_word_an_actor_is_the_initiator_of_violence(
    text: str, event_type: EventType, trigger: str, actor_id: str, basis: Basis | None, words: str | None
) -> None:
    (actor,) = [a for a in choose(text, event_type, trigger).values() if a.actor_id == actor_id]
    assert actor.role is Role.INITIATOR
    assert actor.basis is basis
    assert (actor.basis_words.text if actor.basis_words else None) == words
    if actor.basis_words:
        assert text[actor.basis_words.start : actor.basis_words.end] == words


def test_nobody_but_an_initiator_of_violence_has_a_basis() -> None:
    text = "قالت مصادر إن وزير الداخلية التقى عميد البلدية في سبها."
    found = choose(text, EventType.MEETING, "التقى")
    assert found
    assert {actor.basis for actor in found.values()} == {None}


def test_an_event_without_actors_around_it_has_none() -> None:
    assert choose("انفجر لغم في حقل قرب المدينة.", EventType.BOMBING, "انفجر") == {}


def test_an_actor_is_quoted_from_the_sentence_after_a_terse_heading() -> None:
    text = "Protesters storm council\nDemonstrators stormed the council in Zliten on Friday."
    found = choose(text, EventType.PROTEST, "storm council", "stormed")
    assert "Demonstrators" in found
    assert "Protesters" not in found


def test_who_holds_an_office_is_known_from_another_place_of_the_report() -> None:
    text = (
        "Omar Falani, head of the Zliten Rapid Force, spoke to reporters.\n\nThe road was dry.\n\nIt was warm.\n\n"
        "Nothing else moved.\n\nOn Monday gunmen shot the head of the Zliten Rapid Force in his car."
    )
    assert {"head of the Zliten Rapid Force", "Omar Falani"} <= choose(text, EventType.ATTACK, "shot").keys()


def test_armed_groups_without_names_stand_in_only_for_groups_that_nobody_names() -> None:
    heading = "Rival armed groups clashed in Zawiya on Monday."
    who = "The clashes were between the 444 Brigade and the Nawasi Brigade."
    assert "Rival armed groups" in choose(heading, EventType.CLASH, "clashed")
    told = choose(f"{heading} {who}", EventType.CLASH, "clashed", "clashes")
    assert told.keys() == {"444 Brigade", "Nawasi Brigade"}


def test_armed_groups_that_named_groups_fight_took_part() -> None:
    text = "The 444 Brigade and the Nawasi Brigade clashed with armed groups in Zawiya on Monday."
    assert "armed groups" in choose(text, EventType.CLASH, "clashed")
