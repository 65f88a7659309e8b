"""Who said what on casualties: which of a report's figures is the event's own."""

from __future__ import annotations

from components.casualty_accounts import build_accounts, list_accounts
from components.event_panel import EventAccount
from libya_events.model import CasualtyStatement, Count, Evidence, Outcome, Standing
from tests.builders import make_claim, make_report, make_span

REVISED = "The toll of the clashes in Tripoli rose to 32 dead. An earlier count had spoken of 23 dead."
SIDES = "The clashes in Tripoli killed 3 soldiers and 2 civilians."


def _account(text: str, *told: tuple[int, str, str | None, int], killed: int, words: str) -> EventAccount:
    """``told``: number, words, who, revision of each statement."""
    report = make_report(text)
    evidence = Evidence(make_span(report, text), make_span(report, "clashes"), killed=make_span(report, words))
    statements = tuple(
        CasualtyStatement(Outcome.KILLED, Count(n, n, n), make_span(report, part), who, revision=revision)
        for n, part, who, revision in told
    )
    claim = make_claim(report, evidence=evidence, casualties=statements, killed=Count(killed, killed, killed))
    return EventAccount({}, [claim], {report.report_id: report})


def test_a_figure_that_its_own_report_replaced_is_not_the_events() -> None:
    account = _account(REVISED, (32, "32 dead", None, 1), (23, "23 dead", None, -1), killed=32, words="32 dead")
    assert [(one.statement.count.best, one.chosen) for one in list_accounts(account)] == [(32, True), (23, False)]
    html = build_accounts(account, {}, "en")
    replaced = html[html.index("<strong>23") :]
    assert "replaced in the same report" in replaced
    assert "the event's figure" not in replaced


def test_all_parts_of_a_sum_are_the_events_figure() -> None:
    account = _account(
        SIDES,
        (3, "3 soldiers", "soldiers", 0),
        (2, "2 civilians", "civilians", 0),
        killed=5,
        words="3 soldiers and 2 civilians",
    )
    assert [one.chosen for one in list_accounts(account)] == [True, True]


def test_those_feared_dead_are_called_so_and_not_replaced() -> None:
    text = "About 80 migrants are feared dead after the clashes."
    report = make_report(text)
    count, words = Count(80, 80, 80), make_span(report, "80 migrants")
    statement = CasualtyStatement(Outcome.KILLED, count, words, standing=Standing.FEARED)
    evidence = Evidence(make_span(report, text), make_span(report, "clashes"), killed=words)
    claim = make_claim(report, evidence=evidence, casualties=(statement,), killed=count)
    html = build_accounts(EventAccount({}, [claim], {report.report_id: report}), {}, "en")
    assert "feared, not confirmed" in html
    assert "replaced in the same report" not in html
