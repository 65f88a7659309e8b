"""A small store: a fight of two nights told as 8, then 23, then 52 dead "including 17 civilians", and denied once.

Coded by hand and merged by the project's own rules, so that the figures on the pages are those that it would derive.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from libya_events.ingestion import publish_events
from libya_events.model import (
    Basis,
    CasualtyStatement,
    Claim,
    ClaimActor,
    CodedReport,
    Count,
    DatePrecision,
    EventType,
    Evidence,
    Language,
    NotCounted,
    Outcome,
    Polarity,
    Report,
    Role,
    Scope,
    Speaker,
)
from libya_events.reference.gazetteer_data import load_places
from libya_events.store.event_store import EventStore
from tests.builders import make_report, make_span

DAY = date(2023, 8, 14)
EIGHT = (
    "Armed clashes in Tripoli on 14 August 2023 left 8 dead, a hospital said, and accused the Dawn Brigade of starting."
)
TWENTY_THREE = "ارتفعت حصيلة الاشتباكات في طرابلس يوم 14 أغسطس 2023 إلى 23 قتيلا بحسب وزارة الصحة"
FIFTY_TWO = "The toll of the clashes in Tripoli on 14 August 2023 has risen to 52 dead, including 17 civilians."
PLANNED = "The elders are to meet tomorrow. <script>window.hacked=1</script>"
DENIAL = "The Dawn Brigade denied that any clashes took place in Tripoli on 14 August 2023."
OTHER = "كرة القدم: فوز الأهلي في الدوري"


def build_toll_store(directory: Path) -> Path:
    reports = [
        _told(1, EIGHT, "Sample Wire", DAY, 8, "8 dead", Speaker.HOSPITAL, initiator="Dawn Brigade"),
        _told(2, TWENTY_THREE, "Sample Radio", date(2023, 8, 15), 23, "23 قتيلا", Speaker.GOVERNMENT),
        _told(3, f"{FIFTY_TWO} {PLANNED}", "Sample Daily", date(2023, 8, 18), 52, "52 dead", part="17 civilians"),
        _denied(),
        CodedReport(
            make_report(OTHER, report_id="r_9", published_at=DAY, title="كرة القدم", source_name="Sample Wire"),
            relevant=False,
            reason="other_subject",
        ),
    ]
    with EventStore.open(directory) as store:
        for coded in reports:
            store.add_report(coded)
        publish_events(store)
    return directory


def _told(
    number: int,
    text: str,
    source: str,
    day: date,
    killed: int,
    words: str,
    speaker: Speaker = Speaker.UNATTRIBUTED,
    *,
    part: str | None = None,
    initiator: str | None = None,
) -> CodedReport:
    report = _report(number, text, source, day)
    span, count = make_span(report, words), Count(killed, killed, killed)
    statements = [CasualtyStatement(Outcome.KILLED, count, span, speaker=speaker, revision=int(number > 1))]
    if part:
        few = int(part.split()[0])
        statements.append(
            CasualtyStatement(
                Outcome.KILLED, Count(few, few, few), make_span(report, part), "civilians", scope=Scope.SUBSET
            )
        )
    actors = ()
    if initiator:
        basis = make_span(report, "accused")
        mention = make_span(report, initiator)
        actors = (
            ClaimActor(
                "dawn", "Dawn Brigade", "كتيبة الفجر", "armed_group", Role.INITIATOR, mention, Basis.ACCUSED, basis
            ),
        )
    sentence = FIFTY_TWO if part else text
    claim = _claim(
        report, number, sentence, casualties=tuple(statements), killed=count, killed_span=span, actors=actors
    )
    left_out = (NotCounted(make_span(report, "meet"), "planned"),) if PLANNED in text else ()
    return CodedReport(report, relevant=True, claims=(claim,), not_counted=left_out)


def _denied() -> CodedReport:
    report = _report(4, DENIAL, "Sample Agency", date(2023, 8, 16))
    return CodedReport(report, relevant=True, claims=(_claim(report, 4, DENIAL, polarity=Polarity.DENIED),))


def _report(number: int, text: str, source: str, day: date) -> Report:
    language = Language.ARABIC if number == 2 else Language.ENGLISH
    return make_report(
        text,
        before="Menu of the page\n\n",
        after="\n\nRelated stories",
        report_id=f"r_{number}",
        title=f"Report {number}",
        source_name=source,
        published_at=day,
        language=language,
    )


def _claim(report: Report, number: int, sentence: str, **fields: object) -> Claim:
    arabic = report.language is Language.ARABIC
    killed = fields.pop("killed_span", None)
    evidence = Evidence(
        make_span(report, sentence),
        make_span(report, "الاشتباكات" if arabic else "clashes"),
        make_span(report, "طرابلس" if arabic else "Tripoli"),
        make_span(report, "14 أغسطس 2023" if arabic else "14 August 2023"),
        killed=killed,  # type: ignore[arg-type]
    )
    return Claim(
        claim_id=f"c_{number}",
        report_id=report.report_id,
        event_type=EventType.CLASH,
        evidence=evidence,
        confidence=0.8,
        event_date=DAY,
        event_date_end=DAY,
        date_precision=DatePrecision.DAY,
        place=load_places()["tripoli"].place,
        **fields,  # type: ignore[arg-type]
    )
