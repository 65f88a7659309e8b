"""Articles whose paragraphs have no full stop, and what stands behind or below their last sentence."""

import pytest

from libya_events.reports.main_text import find_main_text

ENGLISH = """\
Two guards were wounded when a mine went off beside the water plant of Tarhuna on Sunday, and one of them lost a foot
The guards were walking along the fence in the dark, said the head of the plant
Engineers of the army looked for other mines on the road to the coast on Monday
He added that the plant was shut for one hour"""
ARABIC = """\
أصيب حارسان في محطة المياه قرب ترهونة مساء الأحد عندما انفجر لغم عند سور المحطة أثناء جولة ليلية لهما على امتداد الطريق
وقال مدير المحطة سالم الضاوي إن أحدهما فقد قدمه
ومن المقرر أن يقيم مهندسو الجيش سورا جديدا حول المحطة
ولم تتوقف المضخات عن العمل"""
ENGLISH_HEADLINES = "\n".join(
    (
        "Teachers end strike in Ghadames",
        "Dates fetch record price",
        "Ferry to Izmir sails again",
        "Museum of Sabha opens",
    )
)
ARABIC_HEADLINES = "\n".join(
    ("معلمو غدامس ينهون إضرابهم", "أسعار قياسية للتمور في أوجلة", "عودة العبارة إلى إزمير", "افتتاح متحف سبها")
)
PAIRS = pytest.mark.parametrize(
    ("article", "headlines"), [(ENGLISH, ENGLISH_HEADLINES), (ARABIC, ARABIC_HEADLINES)], ids=["en", "ar"]
)


def article_of(text: str) -> str:
    start, end = find_main_text(text)
    return text[start:end]


def with_stops(article: str) -> str:
    return article.replace("\n", ".\n") + "."


@PAIRS
def test_an_article_without_full_stops_is_kept_whole(article: str, headlines: str) -> None:
    assert article_of(article) == article
    assert article_of(f"{article}\n\n{headlines}") == article


@PAIRS
def test_a_last_sentence_without_a_full_stop_belongs_to_the_article(article: str, headlines: str) -> None:
    article = with_stops(article).removesuffix(".")
    assert article_of(article) == article
    assert article_of(f"{article}\n\n{headlines}") == article


def test_a_short_sentence_alone_below_the_article_is_its_last() -> None:
    article = f"{with_stops(ENGLISH)}\nThe road was closed until noon"
    assert article_of(article) == article


@PAIRS
def test_a_short_opening_without_a_full_stop_is_where_the_article_begins(article: str, headlines: str) -> None:
    opening = {
        ENGLISH: "Two guards were wounded when a mine went off beside the plant",
        ARABIC: "أصيب حارسان في محطة المياه قرب ترهونة، الأحد، بانفجار لغم",
    }[article]
    more = article.split("\n", 1)[1]
    more = more.split("\n", 2)[2] if article is ENGLISH else more
    thanks = {
        ENGLISH: "Thank you for reading our pages, please tell your friends.",
        ARABIC: "شكرا لكم على قراءة صفحات موقعنا ونرجو أن تخبروا أصدقاءكم.",
    }[article]
    assert article_of(f"{opening}\n{more}\n\n{headlines}\n{thanks}").startswith(f"{opening}\n{more}")


def test_the_clutter_below_short_lines_without_full_stops_is_found() -> None:
    lead, more = "أصيب حارسان في محطة المياه قرب ترهونة مساء الأحد بانفجار لغم عند سورها", ARABIC.split("\n", 1)[1]
    assert article_of(f"{lead}\n{more}\n\n{ARABIC_HEADLINES}") == f"{lead}\n{more}"


def test_short_sentences_may_stand_below_one_without_a_full_stop() -> None:
    article = (
        f"{with_stops(ENGLISH)}\nThe mine weighed five kilograms, an officer of the army said\n"
        "Officers cleared the fence and two houses\nThe wall was built again in May"
    )
    assert article_of(f"{article}\n{ENGLISH_HEADLINES}") == article


@PAIRS
@pytest.mark.parametrize("between", ["\n", " "])
def test_headlines_run_together_are_no_sentence_of_the_article(article: str, headlines: str, between: str) -> None:
    article = with_stops(article)
    line = " ".join([*headlines.split("\n"), *headlines.split("\n")])
    assert article_of(f"{article}{between}{line}").rstrip() == article


def test_headlines_stand_behind_a_sentence_that_ends_with_a_year() -> None:
    article = f"{with_stops(ENGLISH)}\nThe mine was one of those laid around the plant and its road in 2019."
    assert article_of(f"{article} {' '.join(ENGLISH_HEADLINES.splitlines())}").rstrip() == article


def test_a_quotation_is_not_divided() -> None:
    article = (
        f'{with_stops(ENGLISH)}\n"We saw the flash. The windows fell on our beds," said Huda, who lives near the fence'
    )
    assert article_of(article) == article


@pytest.mark.parametrize(
    "last",
    [
        "Five officers of the 5+5 Joint Military Commission praised them.",
        "The Ministry of Interior of the Government of National Unity did not respond.",
        'The pumps "are old", he said, and a local charity, which gave two of them, will bring more',
    ],
)
def test_names_and_numbers_do_not_make_a_sentence_clutter(last: str) -> None:
    article = f"{with_stops(ENGLISH)}\n{last}"
    assert article_of(article) == article


@pytest.mark.parametrize(
    ("article", "about"),
    [
        (ENGLISH, "Dune Post is an outlet covering Tarhuna, its plant and its people."),
        (ARABIC, "بريد الكثبان موقع إخباري يصدر في ترهونة ويهتم بشؤون المياه."),
    ],
)
def test_what_a_site_says_of_itself_is_no_part_of_the_article(article: str, about: str) -> None:
    headlines = ENGLISH_HEADLINES if article is ENGLISH else ARABIC_HEADLINES
    article = with_stops(article)
    assert article_of(f"{article}\n\n{about}\n\n{headlines}") == article
