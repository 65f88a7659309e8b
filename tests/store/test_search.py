from __future__ import annotations

import pytest
from builders import make_coded, make_report
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from libya_events.store import report_record
from libya_events.store.event_store import EventStore
from libya_events.store.search import find_matches


def finds(store: EventStore, text: str, query: str) -> bool:
    report = make_report(text)
    store.add_report(make_coded(report))
    return report.report_id in store.search(query)


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("وصل إلى المطار", "مطار"),
        ("قرب مطار المدينة", "المطار"),
        ("بالمطار", "مطار"),
        ("وبالمطار", "المطار"),
        ("للمطار", "المطار"),
        ("قرب المطار", "للمطار"),
        ("اشتباكات بطرابلس", "طرابلس"),
        ("وطرابلس", "طرابلس"),
        ("ولطرابلس", "طرابلس"),
        ("فطرابلس", "طرابلس"),
        ("للجنة العسكرية", "اللجنة"),
        ("الالتزام بالهدنة", "التزام"),
        ("لالتزام الطرفين", "الالتزام"),
        ("الإفراج عن أسرى", "الافراج"),
        ("مدينة بني وليد", "مدينه"),
        ("طَرَابُلُس", "طرابلس"),
        ("طرابـــلس", "طرابلس"),
        ("مستشفى", "مستشفي"),
        ("قُتل ٣ أشخاص", "3"),
        ("الجو صحو", "جو"),
        ("Clashes in TRIPOLI", "tripoli clashes"),
        ("Zāwiya", "zawiya"),
        ("الفصائل", "والفصائل"),
    ],
)
def test_spelling_and_particles_do_not_hide_a_word(store: EventStore, text: str, query: str) -> None:
    assert finds(store, text, query)


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("أسرت القوة جنودًا", "سرت"),
        ("ادي", "وادي"),
        ("إلى", "والي"),
        ("ون", "بالون"),
        ("Tripolitania", "Tripoli"),
        ("Clashes in Tripoli", "clashes sabha"),
    ],
)
def test_words_that_only_look_alike_are_not_found(store: EventStore, text: str, query: str) -> None:
    assert not finds(store, text, query)


def test_clutter_is_not_searched(store: EventStore) -> None:
    report = make_report("Clashes in Tripoli.", before="Floods in Derna\n", after="\nRelated: fuel smuggling")
    store.add_report(make_coded(report))
    assert store.search("clashes") == {report.report_id}
    assert store.search("derna") == store.search("smuggling") == frozenset()


def test_many_words_are_all_wanted(store: EventStore) -> None:
    words = [f"word{number}" for number in range(40)]
    report = make_report(" ".join(words))
    store.add_report(make_coded(report))
    assert store.search(" ".join(words)) == {report.report_id}
    assert store.search(" ".join([*words, "absent"])) == frozenset()


def test_a_text_without_words_finds_nothing(store: EventStore) -> None:
    store.add_report(make_coded())
    assert store.search("") == store.search('")(*') == frozenset()


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(query=st.text(max_size=60) | st.text('"()*^:-+{}ANDORNT \x00ب', max_size=40))
def test_no_input_is_a_syntax_error(store: EventStore, query: str) -> None:
    assert store.search(query) == frozenset()


@pytest.mark.parametrize("query", ['NEAR("a" "b", 5)', "words:clash", "AND OR NOT", "a' ; DROP TABLE report --"])
def test_operators_of_the_index_are_plain_words(store: EventStore, query: str) -> None:
    report = make_report(f"He wrote {query} on the wall")
    store.add_report(make_coded(report))
    assert store.search(query) == {report.report_id}


def test_matches_stand_where_the_words_stand() -> None:
    text = "وصلوا إلى المطار، وبالمطار قوة. Related: مطار"
    spans = find_matches(text, "مطار", 0, text.index("Related"))
    assert [span.text for span in spans] == ["المطار", "وبالمطار"]
    assert all(text[span.start : span.end] == span.text for span in spans)


def test_the_index_is_renewed_when_the_rules_change(store: EventStore, monkeypatch: pytest.MonkeyPatch) -> None:
    report = make_report("Clashes in Tripoli")
    store.add_report(make_coded(report))
    monkeypatch.setattr(report_record, "compute_fingerprint", lambda: "other rules")
    monkeypatch.setattr(report_record, "find_words", lambda text, start, end: ["renewed"])
    with EventStore.open(store.directory) as renewed:
        assert renewed.search("renewed") == {report.report_id}
        assert renewed.search("clashes") == frozenset()
