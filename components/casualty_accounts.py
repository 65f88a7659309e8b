"""Who said what on casualties: every figure with its speaker, its report and its words; what the event says first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from components.event_fields import Anchors, name_report
from components.event_panel import EventAccount, name_persons
from components.markup import direction, safe_html
from components.source_text import MarkedSpan, anchor_of, build_marked_text, find_stretch
from libya_events.model import CasualtyStatement, Claim, Outcome, Polarity, Report, Scope, Standing
from libya_events.presentation.figure_words import format_count
from libya_events.presentation.palette import Mark
from libya_events.presentation.wording import say

_AROUND = 120


@dataclass(frozen=True, slots=True)
class Account:
    """One statement of one report; ``chosen``: the event's best figure is that of this statement."""

    statement: CasualtyStatement
    claim: Claim
    report: Report
    chosen: bool


def list_accounts(account: EventAccount) -> list[Account]:
    """The event's own figures first, then the others, the latest published first; each once per report."""
    chosen = {outcome: _find_chosen(account, outcome) for outcome in (Outcome.KILLED, Outcome.INJURED)}
    found: dict[tuple[str, object], Account] = {}
    for claim in account.claims:
        report = account.reports.get(claim.report_id)
        if report is None:
            continue
        for statement in claim.casualties:
            is_chosen = chosen.get(statement.outcome) is claim and _gives_figure(statement, claim)
            one = Account(statement, claim, report, is_chosen)
            key = (report.report_id, (statement.outcome, statement.span, statement.count))
            if key not in found or (is_chosen and not found[key].chosen):
                found[key] = one
    outcomes = list(Outcome)
    return sorted(
        found.values(),
        key=lambda one: (
            not one.chosen,
            outcomes.index(one.statement.outcome),
            -(one.report.published_at or date.min).toordinal(),
            one.statement.span.start,
        ),
    )


def build_accounts(account: EventAccount, anchors: Anchors, language: str) -> str:
    """Nothing where no report gives a figure."""
    accounts = list_accounts(account)
    if not accounts:
        return ""
    items = "".join(_draw(one, anchors, language) for one in accounts)
    return (
        f'<h2 class="le-h2">{safe_html(say("statements.title", language))}</h2>'
        f'<p class="le-rule">{safe_html(say("statements.rule", language))}</p>'
        f'<ol class="le-accounts">{items}</ol>'
    )


def _find_chosen(account: EventAccount, outcome: Outcome) -> Claim | None:
    """The claim whose figure is the event's best one: of those that give one, the latest published.

    What has no date of publication never replaces what has one.
    """
    telling = [
        claim
        for claim in account.claims
        if claim.polarity is Polarity.AFFIRMED
        and (count := claim.killed if outcome is Outcome.KILLED else claim.injured) is not None
        and count.best is not None
    ]

    def order(claim: Claim) -> tuple[date, str]:
        report = account.reports.get(claim.report_id)
        return (report.published_at if report and report.published_at else date.min, claim.claim_id)

    return max(telling, key=order, default=None)


def _gives_figure(statement: CasualtyStatement, claim: Claim) -> bool:
    """Whether the claim's figure is this statement's or a sum with it; one that its report replaced is neither."""
    if statement.scope is not Scope.THIS_EVENT:
        return False
    count, span = (
        (claim.killed, claim.evidence.killed)
        if statement.outcome is Outcome.KILLED
        else (claim.injured, claim.evidence.injured)
    )
    is_part = span is not None and span.start <= statement.span.start and statement.span.end <= span.end
    return is_part or statement.count == count


def _draw(one: Account, anchors: Anchors, language: str) -> str:
    statement, report = one.statement, one.report
    count = statement.count
    figure = (
        safe_html(format_count(count.low, count.best, count.high, language))
        if (count.low, count.best, count.high) != (None, None, None)
        else f'<span dir="{direction(report.language)}">{safe_html(statement.span.text)}</span>'
    )
    scope = "" if statement.scope is Scope.THIS_EVENT else say(f"scope.{statement.scope}", language)
    speaker = say(f"speaker.{statement.speaker}", language)
    facts = [name_persons(statement.who, language), scope, say("statements.by", language, speaker=speaker)]
    badges = [say("statements.chosen", language)] if one.chosen else []
    badges += [say("claim.denied", language)] if one.claim.polarity is Polarity.DENIED else []
    badges += [say("statements.replaced", language)] if statement.revision < 0 else []
    badges += [] if statement.standing is Standing.KNOWN else [say(f"statements.{statement.standing}", language)]
    return (
        f'<li class="le-account{" le-chosen" if one.chosen else ""}">'
        f'<div class="le-account-figure"><span>{safe_html(say(f"outcome_name.{statement.outcome}", language))}</span>'
        f"<strong>{figure}</strong></div>"
        f"<div><div>{_badges(badges)}{safe_html(say('list.comma', language).join(filter(None, facts)))}</div>"
        f"{_draw_sentence(one, anchors, language)}{name_report(report, language)}</div></li>"
    )


def _badges(words: Sequence[str]) -> str:
    return "".join(f'<span class="le-badge">{safe_html(one)}</span> ' for one in words)


def _draw_sentence(one: Account, anchors: Anchors, language: str) -> str:
    """The sentence with the figure's words marked; a click leads to them in the report."""
    report, span = one.report, one.statement.span
    start, end = _find_sentence(one)
    words = build_marked_text(report.text, start, end, [MarkedSpan(span.start, span.end, Mark.CASUALTIES)], language)
    quote = f'<q class="le-words" dir="{direction(report.language)}" lang="{safe_html(report.language)}">{words}</q>'
    name = anchor_of(span, anchors.get(report.report_id, ()))
    linked = f'<a class="le-to-words" href="#{safe_html(name)}">{quote}</a>' if name else quote
    return f'<div class="le-account-words" dir="{direction(report.language)}">{linked}</div>'


def _find_sentence(one: Account) -> tuple[int, int]:
    """That of the claim where the figure stands in it, else what stands around the figure on its line."""
    sentence, span, report = one.claim.evidence.sentence, one.statement.span, one.report
    if sentence.start <= span.start and span.end <= sentence.end:
        return sentence.start, sentence.end
    return find_stretch(report, span, _AROUND)
