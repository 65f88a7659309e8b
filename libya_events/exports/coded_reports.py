"""What ``extract`` prints of one report: a public format, one JSON object a line."""

from __future__ import annotations

from typing import Any

from libya_events.model import Claim, ClaimActor, CodedReport, Count, Place, Polarity, Span


def coded_report_fields(coded: CodedReport) -> dict[str, Any]:
    """The fields of a coded report. Denials stand apart from the claims: they are no events."""
    report = coded.report
    return {
        "report": report.file_name,
        "text": report.text,
        "relevant": coded.relevant,
        "reason": coded.reason,
        "main_text_start": report.main_text_start,
        "main_text_end": report.main_text_end,
        "title": report.title,
        "source_name": report.source_name,
        "published_at": report.published_at.isoformat() if report.published_at else None,
        "language": str(report.language),
        "claims": [_claim_fields(c) for c in coded.claims if c.polarity is Polarity.AFFIRMED],
        "denials": [_claim_fields(c) for c in coded.claims if c.polarity is Polarity.DENIED],
        "not_counted": [{"reason": n.reason, **_span_fields(n.span)} for n in coded.not_counted],
    }


def _claim_fields(claim: Claim) -> dict[str, Any]:
    evidence = claim.evidence
    return {
        "claim_id": claim.claim_id,
        "event_type": str(claim.event_type),
        "sub_event_type": claim.sub_event_type,
        "object_kind": claim.object_kind,
        "event_date": claim.event_date.isoformat() if claim.event_date else None,
        "event_date_end": claim.event_date_end.isoformat() if claim.event_date_end else None,
        "date_precision": str(claim.date_precision),
        "place": _place_fields(claim.place),
        "outside_libya": list(claim.outside_libya),
        "actors": [_actor_fields(actor) for actor in claim.actors],
        "killed": _count_fields(claim.killed),
        "injured": _count_fields(claim.injured),
        "casualties": [
            {
                "outcome": str(c.outcome),
                "count": _count_fields(c.count),
                "who": c.who,
                "speaker": str(c.speaker),
                "scope": str(c.scope),
                "span": _span_fields(c.span),
            }
            for c in claim.casualties
        ],
        "confidence": claim.confidence,
        "evidence": {
            "sentence": _span_fields(evidence.sentence),
            "trigger": _span_fields(evidence.trigger),
            "place": _optional_span(evidence.place),
            "date": _optional_span(evidence.date),
            "killed": _optional_span(evidence.killed),
            "injured": _optional_span(evidence.injured),
            "actors": [_span_fields(actor.mention) for actor in claim.actors],
        },
    }


def _place_fields(place: Place | None) -> dict[str, Any] | None:
    if place is None:
        return None
    return {
        "place_id": place.place_id,
        "name_en": place.name_en,
        "name_ar": place.name_ar,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "admin1": place.admin1,
        "geo_precision": str(place.geo_precision),
    }


def _actor_fields(actor: ClaimActor) -> dict[str, Any]:
    return {
        "actor_id": actor.actor_id,
        "name_en": actor.name_en,
        "name_ar": actor.name_ar,
        "role": str(actor.role),
        "mention": actor.mention.text,
        "basis": str(actor.basis) if actor.basis else None,
        "basis_words": _optional_span(actor.basis_words),
    }


def _count_fields(count: Count | None) -> dict[str, int | None] | None:
    return None if count is None else {"low": count.low, "best": count.best, "high": count.high}


def _span_fields(span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.text}


def _optional_span(span: Span | None) -> dict[str, Any] | None:
    return None if span is None else _span_fields(span)
