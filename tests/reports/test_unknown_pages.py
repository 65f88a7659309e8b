"""Pages that lost their line breaks, endless pages, pages of organisations: where the article begins and ends."""

import pytest

from libya_events.reports.main_text import find_main_text, hide_asides
from libya_events.reports.page_lines import read_lines

LEAD = "Three guards were wounded on Sunday when a mine went off beside a water plant near Tarhuna, the plant said."
MORE = (
    "The guards were walking along the fence in the dark, said its head, Salem Dawi. One of them lost a foot. "
    "The plant went on working, he added, and engineers of the army looked for more mines along the road on Monday."
)
ARABIC_LEAD = "أصيب ثلاثة من حراس محطة المياه قرب ترهونة مساء الأحد عندما انفجر لغم عند سور المحطة، بحسب إدارتها."
ARABIC_MORE = (
    "وقال مدير المحطة سالم الضاوي إن الحراس كانوا يسيرون على امتداد السور في الظلام، وإن أحدهم فقد قدمه. "
    "وأضاف أن العمل في المحطة لم يتوقف، وأن مهندسين من الجيش بحثوا يوم الاثنين عن ألغام أخرى على الطريق المجاور."
)
ENGLISH_MENU = "Dune Post Home News World Business Sport Contact us 12 May 2019 - 10:40 "
ARABIC_MENU = "بريد الكثبان ☰ الرئيسية | ليبيا | عربي | دولي | رياضة | اتصل بنا 12 مايو 2019 - 10:40 "


def article_of(text: str) -> str:
    start, end = find_main_text(text)
    return text[start:end]


@pytest.mark.parametrize(
    ("menu", "article"), [(ENGLISH_MENU, f"{LEAD} {MORE}"), (ARABIC_MENU, f"{ARABIC_LEAD} {ARABIC_MORE}")]
)
def test_the_sections_of_the_site_do_not_begin_an_article_on_their_line(menu: str, article: str) -> None:
    assert article_of(menu + article) == article


@pytest.mark.parametrize(
    "lead",
    [
        "Home, business and sport news took a back seat on Sunday when mortar shells fell on a school in Tarhuna. ",
        "The ministers of health, culture, and sports met in Tarhuna on Sunday after three guards were wounded. ",
        "بحث وزراء الصحة والثقافة والرياضة في ترهونة يوم الأحد إصابة ثلاثة من حراس محطة المياه. ",
    ],
)
def test_a_sentence_on_such_matters_is_no_menu(lead: str) -> None:
    article = lead + (ARABIC_MORE if lead[0] == "ب" else MORE)
    assert article_of(article) == article


@pytest.mark.parametrize(
    ("lead", "list_of_links", "more"),
    [
        (
            LEAD,
            "Related stories: - Oslo: ferry runs aground in fog - Two held over theft of a tram - Rents rise again in "
            "Quito and the plant was shut for one hour.",
            MORE,
        ),
        (
            ARABIC_LEAD,
            "موضوعات ذات صلة: - أوسلو: جنوح عبارة في الضباب - توقيف اثنين بتهمة سرقة ترام - ارتفاع الإيجارات في "
            "كيتو وكانت المحطة قد أغلقت ساعة.",
            ARABIC_MORE,
        ),
    ],
)
def test_an_article_without_line_breaks_goes_on_behind_a_list_of_links(
    lead: str, list_of_links: str, more: str
) -> None:
    text = f"{lead} {lead} {list_of_links} {more}"
    start, end = find_main_text(text)
    assert end == len(text)
    assert list_of_links[:20] not in hide_asides(text, start, end)


@pytest.mark.parametrize(
    ("article", "below"),
    [
        (
            f"Mine wounds three guards in Tarhuna\n12/05/2019\n{LEAD}\n{MORE}",
            "Read more\nOslo ferry runs aground\n12/05/2019\nA ferry with 90 people on board ran aground near Oslo on "
            "Sunday, the coast guard said.\nThe coast guard said that nobody on board was hurt in the dark.\n"
            "Three tugs of the army pulled it from the rocks on Monday, he added.",
        ),
        (
            f"إصابة ثلاثة حراس بلغم في ترهونة\n12/05/2019\n{ARABIC_LEAD}\n{ARABIC_MORE}",
            "اقرأ المزيد\nجنوح عبارة قرب أوسلو\n12/05/2019\nجنحت عبارة على متنها تسعون راكبا قرب أوسلو يوم الأحد، "
            "بحسب خفر السواحل.\nوقال خفر السواحل إن أحدا من الركاب لم يصب في الحادث.\n"
            "وسحبت ثلاث قاطرات العبارة من الصخور يوم الاثنين بمساعدة مهندسين.",
        ),
        (
            f"Mine wounds three guards in Tarhuna\n{LEAD}\n{MORE}",
            "Related Articles\nOslo ferry runs aground\nRents rise in Quito\nMOST READ\nTen ways to cook aubergine\n"
            "Three guards of a water plant were wounded near Basra on Sunday, the plant said.",
        ),
    ],
)
def test_the_next_story_of_a_page_is_not_the_article(article: str, below: str) -> None:
    assert article_of(f"{article}\n{below}") == article


@pytest.mark.parametrize(
    ("article", "tail"),
    [
        (f"{LEAD}\n{MORE}\nThe council asked farmers to stay away from the fence.", " See where this came from"),
        (f"{ARABIC_LEAD}\n{ARABIC_MORE}\nودعا المجلس البلدي المزارعين إلى الابتعاد عن السور.", " إلى موقع الناشر"),
    ],
)
def test_a_short_last_sentence_stays_though_a_link_stands_behind_it(article: str, tail: str) -> None:
    assert article_of(article + tail).startswith(article)


@pytest.mark.parametrize(
    ("site", "headline", "lead"),
    [
        (
            "Dune Society for Human Rights - Libya",
            "Dune Society asks where two lawyers of Tarhuna are",
            "The Dune Society for Human Rights asked on Sunday where two lawyers are whom armed men seized in Tarhuna.",
        ),
        (
            "جمعية الكثبان لحقوق الإنسان",
            "الكثبان تطالب بكشف مصير محاميين خطفا في ترهونة",
            "طالبت جمعية الكثبان لحقوق الإنسان يوم الأحد بكشف مصير محاميين خطفهما مسلحون في مدينة ترهونة.",
        ),
    ],
)
def test_the_name_of_the_site_is_no_headline_of_an_article_on_it(site: str, headline: str, lead: str) -> None:
    assert article_of(f"{site}\n\nOur work   Reports   Press   Join\n\n{headline}\n\n{lead}").startswith(headline)


def test_the_line_right_above_an_article_is_its_headline_though_it_has_other_words() -> None:
    headline = "ضبط شابين معهما 300 قرص مخدر عند مدخل ترهونة"
    lead = (
        "في إطار الخطة الأمنية تمكنت دورية من إيقاف مركبة يستقلها شخصان عند البوابة الغربية، "
        "وعثر بداخلها على 300 قرص من الترامادول قرب ترهونة."
    )
    page = f"وزارة الداخلية خدماتنا الإدارات المديريات\nتكبير النص تصغير النص الآن\n{headline}\n2021-03-04\n{lead}"
    assert article_of(page).startswith(headline)


def test_a_paragraph_behind_bars_is_no_menu() -> None:
    article = f"Tarhuna | Libya | Our correspondent | Sunday | {LEAD[:-1]} in a statement.\n\n{MORE}"
    assert article_of(article) == article


def test_what_follows_a_short_sentence_without_a_stop_is_no_line_of_its_own() -> None:
    unstopped = MORE.replace(". ", ", ").removesuffix(".")
    (line,) = read_lines(f"{LEAD} {unstopped}", 0)
    assert line.text.endswith(unstopped)
    *_, tail = read_lines(f"{LEAD} {LEAD} {unstopped}", 0)
    assert tail.text == unstopped
