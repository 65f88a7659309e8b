"""The article is found inside the page's clutter, and is not cut where it only looks like clutter."""

import pytest

from libya_events.reports.main_text import find_main_text, hide_asides

ARABIC = """تجددت الاشتباكات مساء الأحد بين مجموعتين مسلحتين قرب الميناء، وأسفرت عن إصابة أربعة أشخاص وفق مصدر طبي.

وأضاف المصدر أن الجرحى نقلوا إلى المستشفى، وأن اثنين منهم في حال حرجة بعد إصابتهما بشظايا.

من جهته، دعا المجلس البلدي سكان الأحياء القريبة من الميناء إلى البقاء في منازلهم حتى إشعار آخر."""

ENGLISH = """Two armed groups clashed near the harbour on Sunday evening, wounding four people, a hospital source said.

The wounded were taken to the general hospital, where two of them remain in a serious condition after the clashes.

The municipal council asked residents of the harbour district to stay at home until further notice."""

OTHER_ARABIC = (
    "أعلنت شركة الطيران الوطنية استئناف رحلاتها إلى ثلاث عواصم أوروبية ابتداء من الشهر المقبل بعد توقف دام عامين."
)
OTHER_ENGLISH = (
    "The national airline will resume its flights to three European capitals next month after a two-year pause."
)

BELOW_ARABIC = {
    "glued tags": "الوسومالميناء المدينة",
    "tags": "الوسوم: الميناء، المدينة، اشتباكات",
    "keywords": "كلمات دلالية: الميناء اشتباكات",
    "source": "المصدر: وكالات",
    "source with bar": "المصدر / وكالات",
    "read also, story": f"إقرأ أيضاً:\n\nشركة الطيران تستأنف رحلاتها إلى ثلاث عواصم أوروبية\n\n{OTHER_ARABIC}",
    "read also, spelt plainly": f"اقرأ ايضا\nشركة الطيران تستأنف رحلاتها إلى عواصم أوروبية\n{OTHER_ARABIC}",
    "related with bullets": "مقالات مشابهة\n\n  • اجتماع في الميناء\n  • وصول سفينة إلى المدينة\n  • افتتاح مدرسة",
    "related without words of ours": "مواضيع ذات صلة\nأسعار الذهب اليوم\nنتائج مباريات الأمس\nحالة الطقس غدا",
    "may interest you": f"قد يهمك أيضا:\nاستئناف الرحلات إلى ثلاث عواصم أوروبية\n{OTHER_ARABIC}",
    "no comments": "0 تعليق",
    "comments in brackets": "تعليقات (3)\nأحمد\nشكرا على الخبر",
    "comment form": "أضف تعليقا\nالاسم *\nالبريد الإلكتروني *\nالتعليق *",
    "form, site name above": "akhbar\nakhbar\n\nالإسم *\n\nالبريد الألكتروني *\n\nعنوان التعليق *",
    "share bar": "شارك\nفيسبوك تويتر واتساب\nنسخ الرابط",
    "rights": "جميع الحقوق محفوظة © موقع الأخبار",
    "links without a marker": "\nوصول سفينة محملة بالحبوب\nلماذا ارتفعت الأسعار هذا الشهر؟\nافتتاح مدرسة جديدة",
    "dated links": "GMT 04:47 2025 الثلاثاء ,09 كانون الأول / ديسمبر\n\nوصول سفينة محملة بالحبوب إلى المدينة",
    "newsletter": "اشترك في نشرتنا البريدية\nتابعونا على تلغرام",
    "address": "https://example.org/news/12345",
}
BELOW_ENGLISH = {
    "tags": "Tags: harbour, clashes, council",
    "related": f"Related articles\nNational airline to resume flights to European capitals\n{OTHER_ENGLISH}",
    "read also": f"Read also: National airline resumes flights to European capitals\n{OTHER_ENGLISH}",
    "you may also like": "You may also like\nGold prices today\nSchool opens in the south\nWeather forecast",
    "comments": "3 Comments\nAli: thank you for this.",
    "reply form": "Leave a Reply\nYour email address will not be published. Required fields are marked *\nName *",
    "share bar": "Share this\nFacebook Twitter WhatsApp Email Print",
    "rights": "Copyright © 2025 Harbour News. All rights reserved.",
    "cookies": "We use cookies to improve this site and to show you advertisements that may interest you.",
    "author box": "About the author\nA reporter who has covered the harbour and its people for twenty years.",
    "sign-off": "Reporting by the harbour desk; editing by the city desk",
    "navigation": "Previous article\nSchool opens\nNext article\nGold prices",
}


def main_text(page: str) -> str:
    start, end = find_main_text(page, 0)
    return page[start:end]


@pytest.mark.parametrize("below", BELOW_ARABIC.values(), ids=BELOW_ARABIC.keys())
def test_an_arabic_article_ends_where_the_clutter_begins(below: str) -> None:
    assert main_text(f"{ARABIC}\n\n{below}\n") == ARABIC


@pytest.mark.parametrize("below", BELOW_ENGLISH.values(), ids=BELOW_ENGLISH.keys())
def test_an_english_article_ends_where_the_clutter_begins(below: str) -> None:
    assert main_text(f"{ENGLISH}\n\n{below}\n") == ENGLISH


@pytest.mark.parametrize(
    "tail", [" سمات الميناء المدينة اشتباكات", " الوسوم: الميناء", " المصدر: وكالات", " اقرأ أيضا: افتتاح مدرسة"]
)
def test_clutter_behind_the_last_sentence_on_its_line_is_cut(tail: str) -> None:
    assert main_text(ARABIC + tail) == ARABIC


def test_blocks_of_clutter_on_top_of_each_other_are_all_cut() -> None:
    below = "\n\n".join(BELOW_ARABIC[name] for name in ("source", "keywords", "read also, story", "rights"))
    assert main_text(f"{ARABIC}\n\n{below}") == ARABIC


@pytest.mark.parametrize(
    "above",
    [
        "توقيت المدينة المحلي 06:58:00 آخر تحديث\n  موقع الأخبار -\n",
        "الرئيسية / أخبار / محليات\n12/05/2025 10:30\n",
        "شركة الطيران تستأنف رحلاتها إلى ثلاث عواصم أوروبية\n\nصورة أرشيفية\n",
        "ارتفاع أسعار الذهب    نتائج مباريات الأمس    حالة الطقس غدا    افتتاح مدرسة جديدة\n\nالأخبار\n",
        "facebook\ntwitter\nyoutube\n\nمشاهدات: 120\n",
        "نستخدم ملفات تعريف الارتباط لتحسين تجربتك في هذا الموقع وعرض الإعلانات التي تهمك أنت وغيرك من الزوار.\n",
    ],
)
def test_clutter_above_the_article_is_left_out(above: str) -> None:
    assert main_text(f"{above}\n{ARABIC}") == ARABIC


def test_the_headline_belongs_to_the_article_and_the_one_above_it_does_not() -> None:
    headline = "إصابة أربعة أشخاص في اشتباكات قرب الميناء"
    page = f"شركة الطيران تستأنف رحلاتها إلى ثلاث عواصم أوروبية\n\n{headline}\n\nعلي سالم\n\n{ARABIC}"
    assert main_text(page) == page[page.index(headline) :]


def test_a_headline_alone_is_kept_whatever_its_words() -> None:
    page = f"ليلة صعبة على المدينة\n{ARABIC}"
    assert main_text(page) == page


@pytest.mark.parametrize(
    "inside",
    [
        "اقرأ أيضا: شركة الطيران تستأنف رحلاتها إلى ثلاث عواصم أوروبية",
        "مواضيع ذات صلة\nافتتاح مدرسة جديدة\nحالة الطقس غدا",
        "إعلان",
        "المصدر: وكالات",
    ],
)
def test_a_link_in_the_middle_does_not_cut_the_article(inside: str) -> None:
    first, rest = ARABIC.split("\n\n", 1)
    page = f"{first}\n\n{inside}\n\n{rest}\n\nالوسوم: الميناء"
    assert main_text(page) == page[: page.index("\n\nالوسوم")]


def test_an_english_link_in_the_middle_does_not_cut_the_article() -> None:
    first, rest = ENGLISH.split("\n\n", 1)
    page = f"{first}\n\nRead more: National airline resumes flights\n\n{rest}"
    assert main_text(page) == page


@pytest.mark.parametrize(
    "sentence",
    [
        "المصدر الذي طلب عدم ذكر اسمه قال إن القتال توقف بعد منتصف الليل.",
        "تعليق الرحلات الجوية استمر حتى صباح الاثنين بسبب القتال قرب الميناء.",
        "شاركت في عملية الإخلاء فرق الإسعاف والهلال الأحمر من المدن المجاورة.",
        "A drone developed by a foreign company was used near the harbour, officials said.",
        "Comments by the minister about the harbour caused anger in the city.",
        "Sources at the harbour said that the fighting had stopped after midnight.",
    ],
)
def test_a_sentence_that_begins_like_a_marker_is_no_clutter(sentence: str) -> None:
    body = ARABIC if sentence[0] > "z" else ENGLISH
    page = f"{body}\n\n{sentence}\n\n{body}"
    assert main_text(page) == page


def test_a_list_that_the_article_announces_belongs_to_it() -> None:
    page = f"{ARABIC}\n\nوتشمل الإجراءات:\n  • إغلاق الطريق الساحلي\n  • نشر دوريات مشتركة\n  • منع الدخول ليلا"
    assert main_text(page) == page


@pytest.mark.parametrize("text", ["قتيلان في اشتباكات الميناء", "Two killed", "0 تعليق", "نص قصير\nسطر آخر"])
def test_a_page_without_a_paragraph_is_kept(text: str) -> None:
    assert main_text(text) == text


def test_an_empty_page_has_an_empty_main_text() -> None:
    assert find_main_text(" \n ", 0) == (0, 0)


def test_the_main_text_begins_behind_the_head() -> None:
    page = f"Title: Harbour\n\n{ENGLISH}"
    assert find_main_text(page, 15) == (16, len(page))


@pytest.mark.parametrize(
    "piece",
    [
        "اقرأ أيضا: خبر\n",
        "قال. اقرأ أيضا: خبر. ",
        ". المصدر س",
        "12/5/2025 10:00\n",
        f"{OTHER_ARABIC}\nTags\n",
        f"شركة الطيران تستأنف رحلاتها\n{OTHER_ARABIC}\n",
        "ا\n",
    ],
)
@pytest.mark.timeout(60)  # takes 0.3 to 4 s; work that grew with the square of the length would take a minute and more
def test_a_megabyte_of_near_matches_is_read(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    start, end = find_main_text(text, 0)
    assert len(hide_asides(text, start, end)) == len(text)
