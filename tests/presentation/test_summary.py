"""The one line that tells an event: complete, neutral and in proper English and Arabic."""

from dataclasses import replace
from datetime import date

import pytest
from builders import TRIPOLI, make_event

from libya_events.model import (
    CasualtyStatement,
    Count,
    DatePrecision,
    Event,
    EventActor,
    EventStatus,
    EventType,
    Outcome,
    Role,
    Scope,
    Span,
    Speaker,
)
from libya_events.presentation.summary import summarise
from libya_events.reference.registers import load_actors

ZAWIYA = replace(TRIPOLI, place_id="zawiya", name_en="Zawiya", name_ar="الزاوية")


def _actor(name_en: str, name_ar: str, role: Role = Role.PARTICIPANT) -> EventActor:
    return EventActor(name_en.lower(), name_en, name_ar, "armed_group", role)


def _details(event: Event, language: str) -> str:
    """What follows type, place and date."""
    return summarise(event, language).split(". " if language == "ar" else ": ", 1)[1]


def _say(outcome: Outcome, number: int, speaker: Speaker, scope: Scope = Scope.THIS_EVENT) -> CasualtyStatement:
    return CasualtyStatement(outcome, Count(number, number, number), Span(0, 0, ""), speaker=speaker, scope=scope)


def test_the_whole_line_in_english_and_in_arabic() -> None:
    event = make_event(place=ZAWIYA, actors=(_actor("X", "الأول"), _actor("Y", "الثاني")), killed=2, reports=3)
    said = [_say(Outcome.KILLED, 2, Speaker.HOSPITAL)]
    assert summarise(event, "en", said) == (
        "Armed clash, Zawiya, 12 May 2025: X and Y; 2 killed, according to medical sources; 3 reports"
    )
    assert summarise(event, "ar", said) == (
        "اشتباك مسلح، الزاوية، 12 مايو 2025. الأول والثاني؛ قتيلان بحسب مصادر طبية؛ 3 أخبار"
    )


@pytest.mark.parametrize(
    ("n", "killed", "injured", "reports"),
    [
        (1, "قتيل واحد", "جريح واحد", "خبر واحد"),
        (2, "قتيلان", "جريحان", "خبران"),
        (3, "3 قتلى", "3 جرحى", "3 أخبار"),
        (10, "10 قتلى", "10 جرحى", "10 أخبار"),
        (11, "11 قتيلًا", "11 جريحًا", "11 خبرًا"),
        (99, "99 قتيلًا", "99 جريحًا", "99 خبرًا"),
        (100, "100 قتيل", "100 جريح", "100 خبر"),
        (101, "101 قتيل", "101 جريح", "101 خبر"),
        (103, "103 قتلى", "103 جرحى", "103 أخبار"),
    ],
)
def test_arabic_counts_in_the_right_plural(n: int, killed: str, injured: str, reports: str) -> None:
    event = make_event(killed=n, injured=n, reports=n)
    assert _details(event, "ar") == f"{killed} و{injured}؛ {reports}"


@pytest.mark.parametrize(
    ("count", "english", "arabic"),
    [
        (Count(8, 11, 11), "11 killed (8–11)", "11 قتيلًا (من 8 إلى 11)"),
        (Count(8, None, 11), "8–11 killed", "من 8 إلى 11 قتيلًا"),
        (Count(1, None, 2), "1–2 killed", "قتيل أو قتيلان"),
        (Count(17, 100, None), "100 killed (17 or more)", "100 قتيل (17 أو أكثر)"),
        (Count(None, 50, 50), "up to 50 killed", "50 قتيلًا على الأكثر"),
        (Count(0, 2, 2), "2 killed (0–2)", "قتيلان (من 0 إلى 2)"),
        (Count(5, 5, None), "at least 5 killed", "5 قتلى على الأقل"),
        (Count(None, 4, None), "4 killed", "4 قتلى"),
        (Count(1, 1, 1), "1 killed", "قتيل واحد"),
        (Count(0, 0, 0), "no deaths, according to the report", "لا قتلى بحسب الخبر"),
    ],
)
def test_a_range_a_bound_and_a_reported_none_are_told_apart(count: Count, english: str, arabic: str) -> None:
    event = make_event(killed=count)
    assert _details(event, "en") == f"{english}; 1 report"
    assert _details(event, "ar") == f"{arabic}؛ خبر واحد"


@pytest.mark.parametrize("count", [None, Count(None, None, None), Count(0, 0, None)])
def test_an_unknown_number_is_not_mentioned(count: Count | None) -> None:
    assert _details(make_event(killed=count, injured=count), "en") == "1 report"


def test_who_said_it_is_said_only_where_it_is_one_figure_of_one_speaker() -> None:
    event = make_event(killed=Count(2, 2, 2), injured=Count(5, 5, 5))
    hospital, party = Speaker.HOSPITAL, Speaker.PARTY
    said = [_say(Outcome.KILLED, 2, hospital), _say(Outcome.INJURED, 5, hospital)]
    assert "2 killed and 5 injured, according to medical sources;" in summarise(event, "en", said)
    said = [_say(Outcome.KILLED, 2, hospital), _say(Outcome.INJURED, 5, party)]
    assert "2 killed, according to medical sources; 5 injured, according to a party to the fighting" in summarise(
        event, "en", said
    )
    for silent in (
        [_say(Outcome.KILLED, 2, hospital), _say(Outcome.KILLED, 2, party)],
        [_say(Outcome.KILLED, 3, hospital)],
        [_say(Outcome.KILLED, 2, hospital, Scope.CUMULATIVE)],
        [_say(Outcome.KILLED, 2, Speaker.UNATTRIBUTED)],
    ):
        assert "according" not in summarise(event, "en", silent)
    for contested in (Count(2, 9, 9), Count(2, 9, None)):
        assert "according" not in summarise(make_event(killed=contested), "en", [_say(Outcome.KILLED, 9, party)])


@pytest.mark.parametrize(
    ("killed", "injured", "arabic"),
    [
        (Count(2, 2, None), Count(5, 5, 5), "قتيلان على الأقل و5 جرحى"),
        (Count(2, 2, 2), Count(5, 5, None), "قتيلان؛ 5 جرحى على الأقل"),
        (Count(2, 2, 2), Count(None, None, 5), "قتيلان؛ 5 جرحى على الأكثر"),
        (Count(2, 2, 2), Count(3, 5, 5), "قتيلان و5 جرحى (من 3 إلى 5)"),
    ],
)
def test_in_arabic_a_limit_behind_the_injured_does_not_seem_to_limit_the_killed(
    killed: Count, injured: Count, arabic: str
) -> None:
    event = make_event(killed=killed, injured=injured)
    assert _details(event, "ar") == f"{arabic}؛ خبر واحد"
    assert " and " in _details(event, "en")


def test_who_began_violence_is_only_ever_according_to_the_report() -> None:
    first, second = _actor("X", "الأول", Role.INITIATOR), _actor("Y", "الثاني", Role.TARGET)
    third = _actor("Z", "الثالث")
    event = make_event(actors=(first, second, third), reports=2)
    assert _details(event, "en") == "X, according to the reports, against Y; also named: Z; 2 reports"
    assert (
        _details(event, "ar") == "الطرف المبادر بحسب الأخبار: الأول؛ الطرف المستهدف: الثاني؛ وذُكر أيضًا: الثالث؛ خبران"
    )
    assert _details(make_event(actors=(first,)), "en") == "initiated by X, according to the report; 1 report"
    assert _details(make_event(actors=(first,)), "ar") == "الطرف المبادر بحسب الخبر: الأول؛ خبر واحد"
    assert _details(make_event(actors=(second,)), "en") == "against Y; 1 report"


def test_outside_violence_there_are_no_opponents() -> None:
    actors = (
        _actor("Police", "الشرطة", Role.INITIATOR),
        _actor("Smugglers", "مهربون", Role.TARGET),
        _actor("UN", "الأمم المتحدة", Role.MEDIATOR),
    )
    event = make_event(event_type=EventType.LAW_ENFORCEMENT, actors=actors)
    assert _details(event, "en") == "Police; concerning Smugglers; mediated by UN; 1 report"
    assert _details(event, "ar") == "الشرطة؛ الأطراف المعنية: مهربون؛ الوساطة: الأمم المتحدة؛ خبر واحد"


def test_nobody_is_said_to_have_acted_against_the_dead_that_are_found() -> None:
    found = make_event(
        event_type=EventType.ATTACK,
        sub_event_type="remains_found",
        actors=(_actor("Migrants", "مهاجرون", Role.TARGET),),
    )
    assert _details(found, "en") == "concerning Migrants; 1 report"


def test_many_actors_are_cut_short_and_counted() -> None:
    names = [_actor(english, arabic) for english, arabic in zip("ABCDEFGH", "ابتثجحخد", strict=True)]
    assert _details(make_event(actors=tuple(names[:5])), "en") == "A, B, C, D and E; 1 report"
    assert _details(make_event(actors=tuple(names)), "en") == "A, B, C and 5 others; 1 report"
    assert _details(make_event(actors=tuple(names)), "ar") == "ا وب وت و5 أطراف أخرى؛ خبر واحد"


def _registered(*actor_ids: str) -> tuple[EventActor, ...]:
    actors = (load_actors()[actor_id] for actor_id in actor_ids)
    return tuple(EventActor(a.actor_id, a.name_en, a.name_ar, a.kind, Role.PARTICIPANT) for a in actors)


@pytest.mark.parametrize(
    ("day", "actor_ids", "english", "arabic"),
    [
        (
            date(2025, 5, 12),
            ("pc_head", "menfi"),
            "Head of the Presidential Council Mohamed al-Menfi",
            "رئيس المجلس الرئاسي محمد المنفي",
        ),
        (
            date(2025, 5, 12),
            ("trabelsi", "unsmil", "interior_minister"),
            "Interior Minister Emad Trabelsi and UN Support Mission in Libya",
            "وزير الداخلية عماد الطرابلسي وبعثة الأمم المتحدة للدعم في ليبيا",
        ),
        (
            date(2025, 5, 12),
            ("pm", "dbeibah"),
            "Prime Minister Abdulhamid al-Dbeibah",
            "رئيس الحكومة عبدالحميد الدبيبة",
        ),
        (None, ("pm", "dbeibah"), "Prime Minister Abdulhamid al-Dbeibah", "رئيس الحكومة عبدالحميد الدبيبة"),
        (
            date(2019, 5, 12),
            ("pc_head", "menfi"),
            "Head of the Presidential Council and Mohamed al-Menfi",
            "رئيس المجلس الرئاسي ومحمد المنفي",
        ),
    ],
)
def test_an_office_and_who_held_it_then_are_one(
    day: date | None, actor_ids: tuple[str, ...], english: str, arabic: str
) -> None:
    event = make_event(event_type=EventType.MEETING, day=day, actors=_registered(*actor_ids))
    assert _details(event, "en") == f"{english}; 1 report"
    assert _details(event, "ar") == f"{arabic}؛ خبر واحد"


def test_kinds_of_people_begin_small_in_english_and_proper_names_do_not() -> None:
    event = make_event(
        event_type=EventType.MEETING,
        actors=_registered("migrants", "egyptian_workers", "libyan_authorities", "us_delegation", "unsmil"),
    )
    assert _details(event, "en") == (
        "migrants and refugees, Egyptian workers, Libyan authorities, US delegation and "
        "UN Support Mission in Libya; 1 report"
    )


def test_a_name_that_is_only_known_in_the_other_language_says_so_and_keeps_its_direction() -> None:
    written = (_actor("أحمد", "أحمد"), _actor("John", "John"))
    assert _details(make_event(actors=written), "en") == "\u2068أحمد\u2069 (in Arabic) and John; 1 report"
    assert _details(make_event(actors=written), "ar") == "أحمد و\u2068John\u2069 (بالإنجليزية)؛ خبر واحد"


def test_a_date_is_no_finer_than_it_is_known() -> None:
    event = make_event(day=date(2025, 5, 1), last_day=date(2025, 5, 31), date_precision=DatePrecision.MONTH)
    assert summarise(event, "en") == "Armed clash, Tripoli, May 2025: 1 report"
    assert summarise(event, "ar") == "اشتباك مسلح، طرابلس، مايو 2025. خبر واحد"


def test_the_sub_type_the_provider_and_doubt_are_said() -> None:
    event = make_event(
        event_type=EventType.STRIKE, sub_event_type="drone", provider="acled", reports=0, status=EventStatus.DISPUTED
    )
    assert summarise(event, "en") == "Drone strike, Tripoli, 12 May 2025: data: ACLED; accounts disagree"
    assert summarise(event, "ar") == "قصف بطائرة مسيّرة، طرابلس، 12 مايو 2025. البيانات من ACLED؛ روايات متضاربة"
