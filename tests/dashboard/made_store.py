"""A small store of made-up reports for the tests of the dashboard: coded by hand, so that no extraction can move it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from libya_events.model import (
    CasualtyStatement,
    Claim,
    CodedReport,
    Count,
    DatePrecision,
    Event,
    EventActor,
    EventType,
    Evidence,
    Language,
    Outcome,
    Report,
    Role,
    Speaker,
)
from libya_events.reference.gazetteer_data import load_places
from libya_events.store.event_store import EventStore
from tests.builders import make_claim_actor, make_report, make_span

HOSTILE = "<script>window.hacked=1</script> ${alert(1)} ![pixel](http://tracker.example/p.png) {{7*7}} `x`"
ZAWIYA_SENTENCE = (
    "اندلعت اشتباكات مسلحة في الزاوية أمس بين كتيبة الفجر وكتيبة النور وأسفرت عن مقتل 3 أشخاص وإصابة 7 بحسب المستشفى"
)
SABHA_SENTENCE = "A roadside bomb went off in Sabha on Monday, killing 2 soldiers."
CLUTTER = "اقرأ أيضا: أسعار الذهب اليوم في الأسواق"


@dataclass(frozen=True, slots=True)
class Made:
    """One report with one claim, in words; what is not given is not known."""

    event_id: str
    event_type: EventType
    sentence: str
    trigger: str
    place_id: str | None = None
    place: str | None = None
    day: date | None = None
    day_words: str | None = None
    precision: DatePrecision = DatePrecision.DAY
    actors: tuple[tuple[str, str], ...] = ()
    killed: int | None = None
    killed_words: str | None = None
    injured: int | None = None
    injured_words: str | None = None
    language: Language = Language.ARABIC
    source: str = "Sample Wire"
    url: str | None = None
    after: str = ""
    speaker: Speaker = Speaker.UNATTRIBUTED
    sub_event_type: str | None = None
    object_kind: str | None = None


MAY = date(2025, 5, 1)
FIRST = (
    Made(
        "e-zawiya",
        EventType.CLASH,
        ZAWIYA_SENTENCE,
        "اشتباكات مسلحة",
        "zawiya",
        "الزاوية",
        date(2025, 5, 12),
        "أمس",
        actors=(("fajr", "كتيبة الفجر"), ("nour", "كتيبة النور")),
        killed=3,
        killed_words="مقتل 3 أشخاص",
        injured=7,
        injured_words="إصابة 7",
        url="https://sample-wire.example/zawiya",
        after=f"\n\n{CLUTTER}",
        speaker=Speaker.HOSPITAL,
    ),
    Made(
        "e-sabha",
        EventType.BOMBING,
        SABHA_SENTENCE,
        "bomb went off",
        "sabha",
        "Sabha",
        date(2025, 5, 19),
        "on Monday",
        killed=2,
        killed_words="killing 2 soldiers",
        language=Language.ENGLISH,
        url="javascript:alert(1)",
    ),
    Made(
        "e-hostile",
        EventType.STATEMENT,
        f"حذرت البلدية من {HOSTILE} في طرابلس",
        "حذرت",
        "tripoli",
        "طرابلس",
        date(2025, 5, 20),
        source=f"Wire {HOSTILE}",
    ),
    Made("e-undated", EventType.PROTEST, "تظاهر العشرات في بنغازي مطالبين بالرواتب", "تظاهر", "benghazi", "بنغازي"),
    Made(
        "e-unplaced",
        EventType.AGREEMENT,
        "وقع الطرفان اتفاقا يوم 22 مايو لوقف القتال",
        "اتفاقا",
        day=date(2025, 5, 22),
        day_words="22 مايو",
        actors=(("fajr", "الطرفان"),),
    ),
)
_SERIES = (
    (EventType.CLASH, "اندلعت اشتباكات", "اشتباكات"),
    (EventType.STRIKE, "قصفت طائرة مسيّرة موقعا", "قصفت"),
    (EventType.LAW_ENFORCEMENT, "ضبطت الشرطة شحنة وقود", "ضبطت"),
    (EventType.MEETING, "عقد اجتماع أمني", "اجتماع"),
    (EventType.MIGRATION, "أنقذ خفر السواحل مهاجرين", "أنقذ"),
    (EventType.ABDUCTION, "خطف مسلحون مواطنا", "خطف"),
    (EventType.MOBILIZATION, "تحركت أرتال عسكرية", "تحركت"),
)
_PLACES = ("tripoli", "misrata", "abu_salim", "benghazi", "sabha", "zuwara", "derna", "ly-sb", "kufra")


def more_reports(count: int) -> list[Made]:
    """A long tail of reports, so that there is something to page through and to draw."""
    places, found = load_places(), []
    for n in range(count):
        event_type, words, trigger = _SERIES[n % len(_SERIES)]
        place = places[_PLACES[n % len(_PLACES)]].place
        found.append(
            Made(
                f"e-more-{n:03d}",
                event_type,
                f"{words} في {place.name_ar} رقم {n}",
                trigger,
                place.place_id,
                place.name_ar,
                MAY + timedelta(days=(n * 7) % 61 - 30),
                actors=(("fajr", f"رقم {n}"),) if n % 3 == 0 else (),
                killed=n % 4 if n % 5 == 0 else None,
                killed_words=f"رقم {n}" if n % 5 == 0 else None,
            )
        )
    return found


def build_made_store(directory: Path, made: tuple[Made, ...] = FIRST, more: int = 60) -> Path:
    """Write and publish a store at ``directory``."""
    coded, events = [], []
    for one in (*made, *more_reports(more)):
        report = _report(one)
        claim = _claim(one, report)
        coded.append(CodedReport(report, relevant=True, claims=(claim,)))
        events.append(_event(one, report, claim))
    with EventStore.open(directory) as store:
        for report in coded:
            store.add_report(report)
        store.publish(events)
    return directory


def _report(one: Made) -> Report:
    return make_report(
        one.sentence,
        before="أخبار أخرى من الموقع\n\n" if one.after else "",
        after=one.after,
        report_id=f"r-{one.event_id}",
        title=one.sentence[:60],
        source_name=one.source,
        url=one.url,
        language=one.language,
    )


def _claim(one: Made, report: Report) -> Claim:
    spans = {
        name: make_span(report, words)
        for name, words in (
            ("place", one.place),
            ("date", one.day_words),
            ("killed", one.killed_words),
            ("injured", one.injured_words),
        )
        if words
    }
    statements = tuple(
        CasualtyStatement(outcome, _count(number), spans[outcome.value], speaker=one.speaker)
        for outcome, number in ((Outcome.KILLED, one.killed), (Outcome.INJURED, one.injured))
        if number is not None
    )
    return Claim(
        claim_id=f"c-{one.event_id}",
        report_id=report.report_id,
        event_type=one.event_type,
        evidence=Evidence(make_span(report, one.sentence), make_span(report, one.trigger), **spans),
        confidence=0.8,
        sub_event_type=one.sub_event_type,
        object_kind=one.object_kind,
        event_date=one.day,
        event_date_end=one.day,
        date_precision=one.precision if one.day else DatePrecision.UNKNOWN,
        place=load_places()[one.place_id].place if one.place_id else None,
        actors=tuple(make_claim_actor(report, actor_id, words) for actor_id, words in one.actors),
        casualties=statements,
        killed=_count(one.killed) if one.killed is not None else None,
        injured=_count(one.injured) if one.injured is not None else None,
    )


def _event(one: Made, report: Report, claim: Claim) -> Event:
    place = claim.place.name_en if claim.place else "Libya"
    return Event(
        event_id=one.event_id,
        event_type=one.event_type,
        claim_ids=(claim.claim_id,),
        report_ids=(report.report_id,),
        reports=1,
        sources=1,
        confidence=0.8,
        sub_event_type=claim.sub_event_type,
        object_kind=claim.object_kind,
        event_date=claim.event_date,
        event_date_end=claim.event_date_end,
        date_precision=claim.date_precision,
        place=claim.place,
        actors=tuple(
            EventActor(actor_id, f"{actor_id.title()} Brigade", words, "armed_group", Role.PARTICIPANT)
            for actor_id, words in one.actors
        ),
        killed=claim.killed,
        injured=claim.injured,
        summary_en=f"Summary of {one.event_id}: {one.event_type} in {place}",
        summary_ar=f"ملخص {one.event_id}",
        evidence_text=one.sentence,
        evidence_language=one.language,
    )


def _count(number: int) -> Count:
    return Count(number, number, number)
