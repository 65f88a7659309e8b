import pytest

from libya_events.extraction.numbers import find_number_mentions


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("واحد وعشرون", [21]),
        ("اثنان وثلاثون قتيلا", [32]),
        ("أحد عشر جنديا", [11]),
        ("ستة عشر بحارا", [16]),
        ("مئة وعشرون", [120]),
        ("مائة وخمسة وعشرين مهاجرا", [125]),
        ("ثلاثة آلاف وخمسمئة", [3500]),
        ("ألف وخمسمئة واثنان وعشرون", [1522]),
        ("نصف مليون ليبي", [500_000]),
        ("مليون ونصف", [1_500_000]),
        ("40 ألف نازح", [40_000]),
        ("1.5 مليون دولار", [1_500_000]),
        ("١٢٠٠ شخص", [1200]),
        ("1,200 migrants and 3 boats", [1200, 3]),
        ("4مهربين و15 جريحا", [4, 15]),
        ("two dozen fighters", [24]),
        ("a hundred and twenty", [120]),
        ("two hundred thousand", [200_000]),
        ("twenty-one people", [21]),
        ("half a million", [500_000]),
        ("ثلاثة وأربعة", [3, 4]),
    ],
)
def test_numbers_in_words_and_figures(text: str, numbers: list[int]) -> None:
    assert [value for _, value in find_number_mentions(text)] == numbers


@pytest.mark.parametrize(
    "text",
    [
        "عشرات القتلى",
        "آلاف المهاجرين",
        "dozens of people",
        "25ر1 دولار",
        "أحد عناصر الكتيبة",
        "a man",
        "الأول",
        "9" * 40,
    ],
)
def test_what_is_no_whole_cardinal_number(text: str) -> None:
    assert find_number_mentions(text) == []


def test_span_is_that_of_the_text_between_the_limits() -> None:
    text = "5 قتلى، وستة عشر جريحا، 7"
    ((span, value),) = find_number_mentions(text, 6, len(text) - 2)
    assert value == 16
    assert text[span.start : span.end] == span.text
    assert span.text.endswith("ستة عشر")


def test_a_long_row_of_figures_is_read_in_linear_time() -> None:
    assert len(find_number_mentions("12 و" * 20_000)) == 20_000
