from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from written_texts import CHARACTERS, TEXTS

from libya_events.normalization import fold, fold_character, fold_with_offsets, is_arabic


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


@pytest.mark.parametrize(
    ("words", "expected"), [("لواء 444", True), ("the قوة of 2", True), ("Brigade 444", False), ("", False)]
)
def test_words_with_an_arabic_letter_are_arabic(words: str, expected: bool) -> None:
    assert is_arabic(words) is expected
