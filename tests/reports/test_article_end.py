"""The article ends where its page goes on with something else, also where no phrase that we know announces that."""

import pytest

from libya_events.reports.line_signs import LineSigns
from libya_events.reports.main_text import find_main_text
from libya_events.reports.page import Page
from libya_events.reports.page_lines import read_lines

ENGLISH = """Gunmen attack customs post on the road to Wazin

Four gunmen opened fire on a customs post near Wazin on Tuesday and wounded two officers, the town council said.

The officers were taken to the hospital in Nalut, where a doctor said that one of them had been hit in the chest.

The council asked the interior ministry for more patrols on the road, which smugglers of fuel use at night."""

ARABIC = """هجوم على نقطة جمركية في طريق وازن

فتح أربعة مسلحين النار على نقطة جمركية قرب وازن فجر الثلاثاء وأصابوا اثنين من أفرادها، بحسب المجلس البلدي.

ونقل المصابان إلى مستشفى نالوت، وقال طبيب فيه إن أحدهما أصيب في صدره.

وطالب المجلس وزارة الداخلية بدوريات على الطريق الذي يسلكه مهربو الوقود ليلاً، وبفتح البوابة القديمة عند مدخل البلدة."""

BELOW_ENGLISH = {
    "a note on the author": "Martin Hale is a freelance writer in Sfax and the author of two books on the desert.",
    "who worked on it": "(Writing and editing by Martin Hale and the night team in Sfax)",
    "a box for gifts": "Every day counts\nYour gift of 15 dinars keeps our reporters on the road. Give by card.",
    "readers": "Hadi_M  5 hours ago\nMy cousin works there, we had no news.\nTania  4 hours ago\nGod help us.",
    "headlines": "Rail fares to rise in Portugal from July\nQuito names new police chief\nTen ways to cook aubergine",
    "other stories": "Bakers strike in Sfax over price of flour\nBakers in Sfax kept shops shut on Monday over the "
    "cost. Talks go on.\n\nHail ruins olives in Kef\nA storm of hail ruined olive trees near Kef on Sunday.",
    "a farewell": "That is it from us for now. Thank you for reading our page today.",
    "a letter": "The week in one letter\nOur editors choose five stories for you. Leave your email and join us.",
}
BELOW_ARABIC = {
    "a note on the author": "مراد الهاني صحافي مستقل من صفاقس وكاتب في شؤون الصحراء.",
    "who worked on it": "(تحرير مراد الهاني ومكتب الأخبار في صفاقس، ترجمة سلمى عامر)",
    "a box for gifts": "لأن كل يوم مهم\nتبرعك بخمسة عشر دينارا يبقي مراسلينا على الطريق، فكن معنا.",
    "headlines": "ارتفاع أجور القطارات في البرتغال\nتعيين قائد جديد للشرطة في كيتو\nعشر طرق لطبخ الباذنجان",
    "other stories": "إضراب الخبازين في صفاقس\nأغلق الخبازون في صفاقس محالهم يوم الاثنين احتجاجا على سعر الدقيق. "
    "وتتواصل المحادثات.\n\nالبرد يتلف الزيتون في الكاف\nأتلفت عاصفة من البرد أشجار الزيتون قرب الكاف يوم الأحد.",
    "a farewell": "نختم تغطيتنا هنا، ونشكركم على متابعتكم لصفحتنا هذا المساء.",
}
AT_THE_END_ENGLISH = {
    "a short sentence": "No one has been caught.",
    "a question": "Will the council get its patrols?",
    "a list": "It also asked for three things:\n- lamps along the road\n- a second post near the border\n- cars",
    "a sentence that shares no word": "Algeria had nothing to say.",
    "a party that speaks of itself": "We treated both men at once and our teams remain in Nalut, the clinic said.",
}
AT_THE_END_ARABIC = {
    "a short sentence": "ولم يقبض على أحد.",
    "a question": "فهل يحصل المجلس على دورياته؟",
    "a list": "وطالب المجلس كذلك بثلاثة أمور:\n- إنارة الطريق\n- نقطة ثانية قرب الحدود\n- سيارات",
    "a sentence that shares no word": "ولم تعلق الجزائر.",
}


def ends_of(article: str) -> str:
    start, end = find_main_text(article)
    return article[start:end]


@pytest.mark.parametrize("below", BELOW_ENGLISH.values(), ids=BELOW_ENGLISH.keys())
def test_what_is_no_part_of_an_english_article_stands_below_it(below: str) -> None:
    assert ends_of(f"{ENGLISH}\n\n{below}") == ENGLISH


@pytest.mark.parametrize("below", BELOW_ARABIC.values(), ids=BELOW_ARABIC.keys())
def test_what_is_no_part_of_an_arabic_article_stands_below_it(below: str) -> None:
    assert ends_of(f"{ARABIC}\n\n{below}") == ARABIC


@pytest.mark.parametrize("end", AT_THE_END_ENGLISH.values(), ids=AT_THE_END_ENGLISH.keys())
def test_no_english_article_is_cut_short(end: str) -> None:
    assert ends_of(f"{ENGLISH}\n\n{end}") == f"{ENGLISH}\n\n{end}"


@pytest.mark.parametrize("end", AT_THE_END_ARABIC.values(), ids=AT_THE_END_ARABIC.keys())
def test_no_arabic_article_is_cut_short(end: str) -> None:
    assert ends_of(f"{ARABIC}\n\n{end}") == f"{ARABIC}\n\n{end}"


@pytest.mark.parametrize(
    ("article", "headlines"),
    [
        (ENGLISH, "Rail fares to rise in Portugal from July Quito names new police chief How do you cook aubergine?"),
        (ARABIC, "ارتفاع أجور القطارات في البرتغال تعيين قائد جديد للشرطة في كيتو أخبار الطقس غدا"),
    ],
    ids=["en", "ar"],
)
def test_headlines_that_run_on_behind_the_last_sentence_are_not_its_words(article: str, headlines: str) -> None:
    line = " ".join(article.split())
    assert ends_of(f"{line} {headlines}").rstrip() == line


@pytest.mark.parametrize(
    ("article", "box"),
    [
        (ENGLISH, "You may also like\nThe last potter of Djerba lays down his wheel"),
        (ARABIC, "مواضيع ذات صلة\n• وفاة خزاف جربة الأخير\nتوفي في جربة آخر خزافيها عن تسعين عاماً. وكان له تلاميذ."),
    ],
    ids=["en", "ar"],
)
def test_an_article_goes_on_below_a_teaser_of_another_story(article: str, box: str) -> None:
    above, _, last = article.rpartition("\n\n")
    page = f"{above}\n\n{box}\n\n{last}"
    assert ends_of(page) == page


def test_each_word_to_the_reader_counts() -> None:
    text = f"{ENGLISH}\n\nPlease click to print this page of our newsletter for your readers."
    page = Page(text, read_lines(text, 0))
    last = len(page.lines) - 1
    assert {"p:reader:1", "p:reader:2"} <= LineSigns(page, 0, last + 1, frozenset()).of(last)


def test_comments_below_an_article_with_the_time_of_each_are_no_entries_of_a_live_page() -> None:
    comments = (
        "Hadi 19:02\nMy cousin works at that post and we had no news of him all day.\n"
        "Tania 19:40\nGod help all the people on that road tonight.\n"
        "Murad 20:15\nThe council should have asked for more patrols a year ago."
    )
    assert ends_of(f"{ENGLISH}\n\n{comments}") == ENGLISH


def test_the_entries_of_a_live_page_are_one_article() -> None:
    first, *rest = ENGLISH.split("\n\n")[1:]
    more = "The council closed the road at night, until the officers of the post have cars and lamps of their own."
    page = "\n".join([first, *(f"Update {10 - n}:15\n{entry}" for n, entry in enumerate([*rest, more]))])
    assert ends_of(page) == page
