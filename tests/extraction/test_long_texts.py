"""Texts far longer than news, made of what almost matches: read to the end, and what they tell is found."""

import pytest
from builders import make_report

from libya_events.pipeline import code_report

LENGTH = 60_000
FIRST = "قُتل 3 جنود في اشتباكات اندلعت في مدينة سبها الليبية يوم 5 مايو 2025."
LAST = "أصيب 7 أشخاص في انفجار سيارة مفخخة في مدينة بنغازي الليبية يوم 9 مايو 2025."


@pytest.mark.parametrize(
    "filler",
    [
        "كتيبة الشهيد العقيد الركن محمد وزير الداخلية ",
        "يوم الثلاثاء 3 من شهر ",
        "لم يسفر عن سقوط ضحايا ",
        "ثلاثة وعشرون ألفا و",
        "هون، ",
        "1234567890",
        "ليبيا",
        "و ",
        '«"“',
        "بِلِيبيَا ",
        "شارع\n",
        "كلمة" + " " * 40,
    ],
)
def test_an_event_behind_a_long_run_of_near_matches_is_found(filler: str) -> None:
    run = filler * (LENGTH // len(filler))
    coded = code_report(make_report(f"{FIRST}\n\n{run}\n\n{LAST}"))
    found = {claim.evidence.trigger.start: claim for claim in coded.claims}
    first, last = found[min(found)], found[max(found)]
    assert first.place is not None
    assert (first.place.place_id, first.killed and first.killed.best) == ("sabha", 3)
    assert last.place is not None
    assert (last.place.place_id, last.injured and last.injured.best) == ("benghazi", 7)


def test_many_events_in_one_text_are_all_told_apart() -> None:
    days = [(day, month) for month in ("يناير", "فبراير", "مارس", "أبريل") for day in range(1, 29)]
    sentences = [
        f"قُتل {number + 2} جنود في اشتباكات في مدينة سبها الليبية يوم {day} {month} 2025."
        for number, (day, month) in enumerate(days)
    ]
    coded = code_report(make_report("\n\n".join(sentences)))
    assert [claim.killed and claim.killed.best for claim in coded.claims] == list(range(2, len(days) + 2))
