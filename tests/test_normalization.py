from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from libya_events.normalization import fold, fold_character, fold_with_offsets, is_arabic
from libya_events.tokens import Token, find_forms, find_tokens

CHARACTERS = (
    st.characters(min_codepoint=0x600, max_codepoint=0x6FF)
    | st.characters(min_codepoint=0x20, max_codepoint=0x24F)
    | st.sampled_from("\u200f\u200e\u202b\u2066\ufeff\u00a0’–«»")
)
TEXTS = st.text(CHARACTERS, max_size=80) | st.text(max_size=40)


@given(text=TEXTS)
def test_every_folded_character_knows_where_it_came_from(text: str) -> None:
    folded = fold_with_offsets(text)
    assert folded.text == fold(text)
    assert len(folded.offsets) == len(folded.text)
    assert folded.offsets == sorted(folded.offsets)
    assert "".join(fold_character(text[offset]) for offset in dict.fromkeys(folded.offsets)) == folded.text


@given(text=TEXTS, data=st.data())
def test_a_slice_leads_back_to_the_words_it_came_from(text: str, data: st.DataObject) -> None:
    folded = fold_with_offsets(text)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    first, last = folded.original_span(start, end)
    # A slice that begins or ends within a ligature leads back to the whole of it.
    assert folded.text[start:end] in fold(text[first:last])
    assert fold(text[first])


@given(text=st.text(CHARACTERS, max_size=80))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(before=TEXTS, text=TEXTS, after=TEXTS)
def test_tokens_stand_where_they_say_and_only_in_the_part_asked_for(before: str, text: str, after: str) -> None:
    whole = before + text + after
    tokens = find_tokens(whole, len(before), len(before) + len(text))
    assert all(token.form in fold(whole[token.start : token.end]) for token in tokens)
    for edges in ([token.start for token in tokens], [token.end for token in tokens]):
        assert edges == sorted(edges)
        assert all(len(before) <= edge <= len(before) + len(text) for edge in edges)
    assert [token.form for token in tokens] == [token.form for token in find_tokens(text)]


@given(text=TEXTS, data=st.data())
def test_a_word_cut_by_the_end_of_a_part_is_read_as_far_as_it_stands_in_it(text: str, data: st.DataObject) -> None:
    text = "كلمات قبلها " * 10 + text
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    alone = [Token(t.form, start + t.start, start + t.end) for t in find_tokens(text[start:end])]
    assert find_tokens(text, start, end) == alone


@given(text=TEXTS)
def test_forms_are_the_words_without_their_places(text: str) -> None:
    assert find_forms(text) == [token.form for token in find_tokens(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أحمد إبراهيم آدم", "احمد ابراهيم ادم"),
        ("طَرَابُلُسُ", "طرابلس"),
        ("طرابـــلس", "طرابلس"),
        ("مدينة", "مدينه"),
        ("مستشفى", "مستشفي"),
        ("هيئة", "هييه"),
        ("مؤتمر", "موتمر"),
        ("٢٠٢٥ ۲۰۲۵", "2025 2025"),
        ("\u200fسبها\u200e", "سبها"),
        ("Zāwiya", "ZAWIYA"),
        ("Al‑Ajaylat’s", "al-ajaylat's"),
        ("اﻷمن", "الأمن"),
    ],
)
def test_spellings_that_mean_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("سرت", "صرت"), ("12", "21"), ("clash", "clashes"), ("بن", "ين")])
def test_spellings_that_do_not(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_tokens_of_a_headline() -> None:
    text = "قُتل ٣ في «أبو سليم» (Abu-Salim)"
    assert [(token.form, text[token.start : token.end]) for token in find_tokens(text)] == [
        ("قتل", "قُتل"),
        ("3", "٣"),
        ("في", "في"),
        ("ابو", "أبو"),
        ("سليم", "سليم"),
        ("abu", "Abu"),
        ("salim", "Salim"),
    ]


@pytest.mark.parametrize(
    ("words", "expected"), [("لواء 444", True), ("the قوة of 2", True), ("Brigade 444", False), ("", False)]
)
def test_words_with_an_arabic_letter_are_arabic(words: str, expected: bool) -> None:
    assert is_arabic(words) is expected
