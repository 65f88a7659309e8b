"""The language of a text is told by script, letters and small words."""

import pytest

from libya_events.model import Language
from libya_events.reports.language import find_language, resolve_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("قال المتحدث إن الطريق فتحت أمام المسافرين بعد إغلاقها يومين", "ar"),
        ("عودة الحركة", "ar"),
        ("المنطقة الجنوبیة والغربیة", "ar"),
        ("وصلت فرقة ڤاغنر إلى المدينة وفق ما قال مصدر في البلدية يوم الأحد", "ar"),
        ("أصدرت Reuters تقريرا عن الحركة في الميناء", "ar"),
        ("The road was opened to travellers after two days", "en"),
        ("Road opened", "en"),
        ("Residents of Cyrénaïque said that the road was open to all of the travellers", "en"),
        ("سخنگو گفت که راه پس از دو روز برای مسافران باز شد", "other"),
        ("ترجمان نے کہا کہ سڑک دو دن بعد مسافروں کے لیے کھول دی گئی ہے", "other"),
        ("وتەبێژەکە گوتی ڕێگاکە دوای دوو ڕۆژ بۆ گەشتیاران کرایەوە", "other"),
        ("La route a été ouverte aux voyageurs après deux jours, selon le porte-parole de la ville", "other"),
        ("La strada è stata aperta ai viaggiatori dopo due giorni, secondo il portavoce della città", "other"),
        ("Sözcü, yolun iki gün sonra yolculara açıldığını ve bir aracın geçtiğini söyledi", "other"),
        ("Дорога была открыта через два дня", "other"),
        ("12 345 — 678", "other"),
        ("", "other"),
    ],
)
def test_the_language_of_a_text(text: str, language: str) -> None:
    assert find_language(text) == Language(language)


@pytest.mark.parametrize(
    ("stated", "found", "language"),
    [
        (None, "ar", "ar"),
        ("ar-LY", "other", "ar"),
        ("English", "ar", "ar"),
        ("العربية", "en", "en"),
        ("fa", "ar", "other"),
        ("fr_FR", "en", "other"),
    ],
)
def test_a_stated_language_is_believed_unless_the_script_contradicts_it(
    stated: str | None, found: str, language: str
) -> None:
    assert resolve_language(stated, Language(found)) == Language(language)
