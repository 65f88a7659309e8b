"""Sentences and clauses: where they end, and that their spans are exact."""

import time

import pytest

from libya_events.extraction.sentences import find_clauses, find_sentences
from libya_events.model import Span


def sentences(text: str) -> list[str]:
    found = find_sentences(text, 0, len(text))
    assert all(text[span.start : span.end] == span.text for span in found)
    return [span.text for span in found]


def clauses(text: str) -> list[str]:
    padded = f"سطر أول.\n{text}\nسطر أخير."
    sentence = find_sentences(padded, padded.index(text), padded.index(text) + len(text))[0]
    found = find_clauses(sentence)
    assert all(padded[span.start : span.end] == span.text for span in found)
    return [span.text for span in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("فتحت الطريق. عادت الحركة.", ["فتحت الطريق.", "عادت الحركة."]),
        ("هل فتحت الطريق؟ نعم! عادت الحركة", ["هل فتحت الطريق؟", "نعم!", "عادت الحركة"]),
        ("عنوان بلا نقطة\nفتحت الطريق.", ["عنوان بلا نقطة", "فتحت الطريق."]),
        ("فتحت الطريق .وعادت الحركة .", ["فتحت الطريق .", "وعادت الحركة ."]),
        ("فتحت الطريق.وعادت الحركة", ["فتحت الطريق.", "وعادت الحركة"]),
        ("قال: «فتحت الطريق.» ثم غادر.", ["قال: «فتحت الطريق.»", "ثم غادر."]),
        ("• فتح الطريق\n• نشر الدوريات", ["فتح الطريق", "نشر الدوريات"]),
        ("Road opened.\n\nTraffic resumed.", ["Road opened.", "Traffic resumed."]),
        ("He asked: “Is it open?” They said no. He left.", ["He asked: “Is it open?”", "They said no.", "He left."]),
    ],
)
def test_sentences_end_at_stops_and_paragraphs(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "قال د. علي إن الطريق فتحت",
        "وصل أ. سالم و م. عمر إلى البلدية",
        "نقلت (أ .ف .ب) عن المصدر",
        "بلغت الكلفة 3.5 مليون دينار",
        "المدينة.. عودة الحركة إلى الطريق",
        "المدينة... عودة الحركة إلى الطريق",
        "نشر الخبر في www.example.org أمس",
        "Mr. Salem met Gen. Omar on Jan. 5 with Lt. Col. Ali",
        "The U.S. embassy opened again",
        "It cost 3.5 million at 10 a.m. yesterday",
        "The road... was open again",
        "Route No. 5 was closed",
        "1. The road was open",
    ],
)
def test_a_point_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert sentences(text) == [text]


def test_only_the_part_asked_for_is_cut() -> None:
    text = "أول جملة هنا. ثاني جملة هنا. ثالث جملة هنا."
    assert [span.text for span in find_sentences(text, 14, 28)] == ["ثاني جملة هنا."]
    assert find_sentences(text, 14, 28)[0].start == 14


@pytest.mark.parametrize("text", ["", " \n ", "…", "• •", "***"])
def test_a_text_without_words_has_no_sentence(text: str) -> None:
    assert sentences(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "أعلنت البلدية فتح الطريق الساحلي صباح الأحد، فيما بقيت الطريق الجنوبية مغلقة حتى المساء.",
            ["أعلنت البلدية فتح الطريق الساحلي صباح الأحد", "فيما بقيت الطريق الجنوبية مغلقة حتى المساء."],
        ),
        (
            "فتحت الطريق الساحلي صباح الأحد وأضاف الناطق أن الحركة عادت إلى طبيعتها.",
            ["فتحت الطريق الساحلي صباح الأحد", "وأضاف الناطق أن الحركة عادت إلى طبيعتها."],
        ),
        (
            "عادت الحركة إلى الطريق الساحلي؛ من جهة أخرى بقي الميناء مغلقا أمام السفن.",
            ["عادت الحركة إلى الطريق الساحلي", "من جهة أخرى بقي الميناء مغلقا أمام السفن."],
        ),
        (
            "The coast road was opened on Sunday, while the southern road remained closed until evening.",
            ["The coast road was opened on Sunday", "while the southern road remained closed until evening."],
        ),
        (
            "The coast road was opened on Sunday; the southern road remained closed.",
            ["The coast road was opened on Sunday", "the southern road remained closed."],
        ),
    ],
)
def test_clauses_begin_at_connectives(text: str, expected: list[str]) -> None:
    assert clauses(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "ناقش المجلس القضايا العالقة فيما يتعلق بالطريق الساحلي والميناء والمطار.",
        "اتفقت البلديات فيما بينها على فتح الطريق أمام جميع المسافرين.",
        "فتحت الطريق، وأكد ذلك.",
        "عقد لقاء مع وفد البلدية وبحث سبل فتح الطريق الساحلي أمام المسافرين.",
        "The road was opened, as well as the harbour and the two airports.",
        "It was open.",
    ],
)
def test_a_sentence_that_is_not_joined_from_several_stays_whole(text: str) -> None:
    assert clauses(text) == [text]


def test_a_clause_keeps_the_quotation_mark_that_opens_it() -> None:
    text = "قال الناطق إن الطريق فتحت أمام الجميع؛ «بقيت الطريق الجنوبية مغلقة حتى المساء»."
    assert clauses(text)[1].startswith("«")


@pytest.mark.parametrize("piece", ["أ. ", "فيما ", ". ", "a.b ", "1.", "، وقال ", "؛"])
def test_a_long_text_is_cut_in_time_proportional_to_its_length(piece: str) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        begin = time.process_time()
        for sentence in find_sentences(text, 0, len(text)) or [Span(0, 0, "")]:
            find_clauses(sentence)
        return time.process_time() - begin

    seconds(2_000)
    assert seconds(64_000) < 24 * max(seconds(8_000), 0.005)
