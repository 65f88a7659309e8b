"""The words of a text stand where they say, whatever part of it is asked for."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from written_texts import TEXTS

from libya_events.normalization import fold
from libya_events.tokens import Token, find_forms, find_tokens


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
