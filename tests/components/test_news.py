"""What is new, in words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from components.news import News, build_headline

NOW = datetime(2025, 5, 21, 9, 30, tzinfo=UTC)
YESTERDAY = datetime(2025, 5, 20, 18, 0, tzinfo=UTC)


def news(since: datetime | None, new: int, told: int, is_visit: bool = True) -> News:
    return News(since, is_visit, new, told, (), (), ())


@pytest.mark.parametrize(
    ("found", "english", "arabic"),
    [
        (
            news(YESTERDAY, 3, 2),
            "3 new events, 2 with new reports since your last visit (yesterday 18:00)",
            "3 أحداث جديدة، وحدثان بأخبار جديدة منذ آخر زيارة (أمس 18:00)",
        ),
        (news(YESTERDAY, 1, 0, is_visit=False), "1 new event since yesterday 18:00", "حدث جديد واحد منذ أمس 18:00"),
        (
            news(NOW - timedelta(hours=1), 0, 0),
            "Nothing new since your last visit (today 08:30)",
            "لا جديد منذ آخر زيارة (اليوم 08:30)",
        ),
        (
            news(datetime(2025, 5, 2, 7, 5, tzinfo=UTC), 0, 11, is_visit=False),
            "11 with new reports since 2 May 2025 07:05",
            None,
        ),
        (news(None, 0, 0), "What is new", "الجديد"),
    ],
)
def test_the_headline_says_what_and_since_when(found: News, english: str, arabic: str | None) -> None:
    assert build_headline(found, NOW, "en") == english
    assert arabic is None or build_headline(found, NOW, "ar") == arabic
