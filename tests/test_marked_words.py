"""Words of a list are found by one look into a table that all lists share."""

from __future__ import annotations

from libya_events.tokens import find_tokens
from libya_events.word_lists import WordList


def make_list(*words: str, with_figures: bool = False) -> tuple[WordList[str], list[str]]:
    """A list that finds a word as it is or behind one letter, and the words that it was asked about."""
    asked: list[str] = []

    def read(form: str) -> str | None:
        asked.append(form)
        return next((word for word in (form, form[1:]) if word in words), None)

    return WordList(lambda: words, read, with_figures=with_figures), asked


def test_words_are_found_where_they_stand_behind_what_is_written_onto_them() -> None:
    units, _ = make_list("كتيبه", "لواء")
    tokens = find_tokens("تحركت كتيبة وكتيبة أخرى إلى سبها بكتيبة")
    assert list(units.find(tokens)) == [(1, "كتيبه"), (2, "كتيبه"), (6, "كتيبه")]
    assert units.places(tokens) == {1, 2, 6}


def test_only_words_that_may_be_of_the_list_are_looked_into_and_each_once() -> None:
    towns, asked = make_list("غدامس")
    for _ in range(2):
        list(towns.find(find_tokens("وصلت القوة إلى غدامس وغدامس آمنة وفي غدامس")))
    assert asked == ["غدامس", "وغدامس"]


def test_figures_are_looked_into_where_the_list_wants_them() -> None:
    text = "عُثر على 4مهربين و15 قطعة"
    plain, _ = make_list("مهربين")
    with_figures, asked = make_list("مهربين", with_figures=True)
    assert list(plain.find(find_tokens(text))) == []
    assert list(with_figures.find(find_tokens(text))) == [(2, "مهربين")]
    assert asked == ["4مهربين", "و15"]


def test_a_list_entered_later_is_found_in_words_read_before() -> None:
    tokens = find_tokens("مشرط ومشرط")
    first, _ = make_list("مسطره")
    assert list(first.find(tokens)) == []
    second, _ = make_list("مشرط")
    assert list(second.find(tokens)) == [(0, "مشرط"), (1, "مشرط")]


def test_a_part_of_a_text_has_the_words_that_stand_in_it() -> None:
    tools, _ = make_list("مطرقه")
    text = "كلمات تسبق ما نبحث عنه " * 6 + "مطرقة ومطرقة. ثم مطرقة"
    start = text.index("مطرقة")
    list(tools.find(find_tokens(text)))
    part = find_tokens(text, start, text.index("."))
    assert [(index, part[index].start) for index, _ in tools.find(part)] == [(0, start), (1, start + 6)]
