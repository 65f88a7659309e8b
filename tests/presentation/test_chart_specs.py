"""What the charts show, before anything draws it."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from libya_events.analysis.timeline import Step
from libya_events.presentation.chart_specs import (
    build_timeline_spec,
    build_types_spec,
    period_label,
)

MAY = (date(2025, 5, 3), date(2025, 5, 23))


def _timeline(*rows: tuple[str, str, int]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["period", "event_type", "events"])


def test_a_timeline_sums_types_to_families_and_leaves_no_gap() -> None:
    counts = _timeline(("2025-05-03", "clash", 2), ("2025-05-03", "strike", 1), ("2025-05-17", "meeting", 4))
    spec = build_timeline_spec(counts, Step.WEEK, MAY, "en", sample=False)
    assert spec.periods == (date(2025, 5, 3), date(2025, 5, 10), date(2025, 5, 17))
    assert {series.code: series.values for series in spec.series} == {
        "violence": (3, 0, 0),
        "security_measures": (0, 0, 0),
        "talks": (0, 0, 4),
        "protest_migration": (0, 0, 0),
    }
    assert spec.note == ""


def test_a_period_without_events_is_shown_empty() -> None:
    spec = build_timeline_spec(_timeline(), Step.WEEK, MAY, "ar", sample=False)
    assert len(spec.periods) == 3
    assert all(series.values == (0, 0, 0) for series in spec.series)


@pytest.mark.parametrize(("language", "words"), [("en", "SAMPLE, not for citation"), ("ar", "بيانات تجريبية")])
def test_charts_of_sample_data_say_so(language: str, words: str) -> None:
    counts = _timeline(("2025-05-03", "clash", 2))
    assert words in build_timeline_spec(counts, Step.DAY, MAY, language, sample=True).note
    assert words in build_types_spec(counts, language, sample=True).note


def test_the_commonest_type_comes_first_and_keeps_its_code() -> None:
    counts = pd.DataFrame({"event_type": ["meeting", "clash", "strike"], "events": [1, 2, 2]})
    spec = build_types_spec(counts, "en", sample=False)
    assert [(bar.code, bar.value) for bar in spec.bars] == [("clash", 2), ("strike", 2), ("meeting", 1)]


def test_periods_are_named_by_their_step() -> None:
    assert period_label(date(2025, 5, 1), Step.MONTH, "ar") == "مايو 2025"
    assert period_label(date(2025, 5, 10), Step.WEEK, "en") == "10 – 16 May 2025"
    assert period_label(date(2025, 5, 10), Step.DAY, "en") == "10 May 2025"
