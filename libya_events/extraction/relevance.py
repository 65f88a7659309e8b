"""Whether a report is about security in Libya, by its own article; and if not, why."""

from __future__ import annotations

from collections.abc import Sequence

from libya_events.extraction.cues import CueKind, find_cues
from libya_events.extraction.mentions import Mentions, is_libyan_actor
from libya_events.model import Claim, Report
from libya_events.normalization import find_tokens

_LEAD_SHARE = 0.4
_LEAD_LENGTH = 400
_OTHER_SUBJECT_SHARE = 1.5


def reason_not_relevant(report: Report, mentions: Mentions, claims: Sequence[Claim]) -> str | None:
    """A code (other_country, other_subject, no_security) where the report is not relevant; None where it is."""
    text, start, end = report.text, report.main_text_start, report.main_text_end
    cues = [c.cue.kind for c in find_cues(text, find_tokens(text, start, end))]
    security, other = cues.count(CueKind.SECURITY), cues.count(CueKind.OTHER_SUBJECT)
    libyan = sum(m.is_libyan for m in mentions.places) + cues.count(CueKind.LIBYA) + mentions.count_libyan_actors()
    abroad = sum(not m.is_libyan for m in mentions.places)
    lead_end = min(end, start + max(_LEAD_LENGTH, int((end - start) * _LEAD_SHARE)))
    libyan_spans = [m.span for m in mentions.places if m.is_libyan]
    libyan_spans += [m.span for m in mentions.actors if is_libyan_actor(m.actor_id)]
    in_lead = any(span.start < lead_end for span in libyan_spans) or _names_libya(text, start, lead_end)
    in_libya = any(claim.place is not None for claim in claims)
    if not libyan or not in_lead or (abroad > libyan and not in_libya):
        return "other_country"
    if other > _OTHER_SUBJECT_SHARE * security + len(claims):
        return "other_subject"
    if not claims and not security:
        return "no_security"
    return None


def _names_libya(text: str, start: int, end: int) -> bool:
    return any(cue.cue.kind is CueKind.LIBYA for cue in find_cues(text, find_tokens(text, start, end)))
