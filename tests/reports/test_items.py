"""Pages of several stories: newsletters, digests, openings of others; and one story whose parts look like several."""

import pytest

from libya_events.reports.main_text import find_main_text

RULE, STARS = "-" * 40, "* * *"
BRIEF = """Guards of the gate wounded

Two guards were wounded on Tuesday when shots were fired at the gate of a fuel depot near Wazin, the council said.
The depot was closed until the evening, and its manager asked for a patrol on the road to the border."""
NUMBERED = f"1. Libya: {BRIEF}"
ARABIC_BRIEF = """ليبيا: إصابة حارسين قرب وازن

أصيب حارسان يوم الثلاثاء بإطلاق نار على بوابة مستودع للوقود قرب وازن، بحسب المجلس البلدي.
وأغلق المستودع حتى المساء، وطالب مديره بدورية على الطريق المؤدي إلى الحدود."""
OTHER = "Bakers shut their shops in Sfax on Monday because of the price of flour. Talks will begin in two days."
ARABIC_OTHER = "قال رئيس غرفة الخبازين في صفاقس إن المخابز ستضرب يوم الأحد احتجاجا على سعر الدقيق."

FOLLOWED_BY = {
    "a ruled item": (f"{RULE}\n{BRIEF}", f"{RULE}\nStrike of bakers\n{OTHER}"),
    "an item between stars": (f"{STARS}\n{BRIEF}", f"{STARS}\nStrike of bakers\n{OTHER}"),
    "a ruled item without a heading": (f"{RULE}\n{BRIEF}", f"{RULE}\n{OTHER}"),
    "the next number": (NUMBERED, f"2. Tunisia: Strike of bakers\n{OTHER}"),
    "another country": (ARABIC_BRIEF, f"تونس: إضراب الخبازين\n{ARABIC_OTHER}"),
    "another country that goes on": (ARABIC_BRIEF, f"تونس: إضراب الخبازين\nو{ARABIC_OTHER}"),
    "openings of other stories": (
        BRIEF,
        "Portugal raises the fares of all trains from July.\nA baker in Quito breaks a record of forty years.\n"
        "The singer will open a tour in Lisbon in spring.",
    ),
}


def article_of(text: str) -> str:
    start, end = find_main_text(text)
    return text[start:end]


@pytest.mark.parametrize(("article", "below"), FOLLOWED_BY.values(), ids=FOLLOWED_BY.keys())
def test_another_story_is_not_the_article(article: str, below: str) -> None:
    assert article_of(f"{article}\n\n{below}") == article.removeprefix(RULE).removeprefix(STARS).lstrip()


@pytest.mark.parametrize(
    "last",
    [
        f"{STARS}\nIn the hospital of Nalut a nurse keeps a list of those who were shot on the road.",
        f"{RULE}\nThe guards of the depot\nOne of the guards lost an eye, a doctor in Nalut said.",
        f"{RULE}\nHe asked for lamps as well.",
        "Tunisia has closed the gate at Wazin.",
        "Nobody was caught.\nSchools opened late.\nTraders stayed home.",
        "No smuggler was caught, officers said.\nPolice search for six armed men.\nTraffic was thin all week.",
    ],
    ids=["stars", "a ruled part", "a rule", "a country", "short sentences", "short sentences, one of them said"],
)
def test_the_parts_of_one_story_stay_together(last: str) -> None:
    assert article_of(f"{BRIEF}\n{last}") == f"{BRIEF}\n{last}"


def test_few_sentences_do_not_tell_that_those_below_are_of_other_stories() -> None:
    text = (
        "Two men died when their car hit a mine near Wazin.\nTeams of engineers inspected the site and lifted it.\n"
        "The centre asked residents not to go home.\nA fence will close the area until June."
    )
    assert article_of(text) == text


@pytest.mark.parametrize(
    ("lead", "answers"),
    [
        (
            "The head of the guards of the depot says that his men have had no pay for months.",
            "How safe is the field?\nIt is calm, with three hundred men who take turns.\n"
            "Have thieves come in spring?\nYes, in April they took copper from a pump.\n"
            "What would help you?\nSalaries and radios, or else all will be looted.",
        ),
        (
            "قال آمر حراس المستودع إن أفراده لم يتقاضوا مرتباتهم منذ أربعة أشهر.",
            "* كيف هو الوضع في الحقل؟\nالوضع هادئ، ولدينا ثلاثمئة عنصر يتناوبون على العمل.\n"
            "* هل سجلتم سرقات؟\nنعم، في أبريل سرق لصوص كوابل من محطة الضخ.\n"
            "* ماذا تطلبون؟\nنطلب أجهزة اتصال، وإلا نهب كل شيء.",
        ),
    ],
    ids=["en", "ar"],
)
def test_an_interview_is_read_to_its_last_answer(lead: str, answers: str) -> None:
    assert article_of(f"{lead}\n{answers}\n\nRelated articles\n{OTHER}") == f"{lead}\n{answers}"


def test_headings_like_those_above_belong_to_the_article() -> None:
    text = (
        f"{BRIEF}\nThe western side\nThe council of Nalut pays forty men who watch the road by night from two cars.\n"
        "The gap\nNobody has held the crossing since a fight in November that left three soldiers of Niger dead.\n"
        "What could be done\nA joint post, promised in 2018, would cost less than a week of theft."
    )
    assert article_of(text) == text


@pytest.mark.parametrize(
    ("article", "below"),
    [
        (ARABIC_BRIEF, "♦ رجاء الاشتراك في صفحتنا هنا\nوشدد المجلس على تمكين الدوريات من تفتيش الشاحنات دون عوائق."),
        (
            f'{BRIEF}\n"We thought it was thunder," one of the guards told the paper in the hospital of Nalut.',
            "Do you know someone who deserves a prize? Write here\n"
            "The council said that the shots at the guards had come from a white car without plates.",
        ),
    ],
    ids=["it goes on", "it speaks of the same"],
)
def test_an_article_goes_on_below_one_line_to_the_reader(article: str, below: str) -> None:
    assert article_of(f"{article}\n{below}\nالوسوم: وازن") == f"{article}\n{below}"


def test_rules_part_the_stories_of_a_page_that_lost_its_line_breaks() -> None:
    letter = (
        f"Letter of the week {RULE} {NUMBERED} {RULE} 2. Mali: Strike of bakers {OTHER} {RULE} To stop, write to us."
    )
    assert article_of(" ".join(letter.split())).endswith(" ".join(NUMBERED.split()))


@pytest.mark.parametrize(
    "comment",
    [
        "Mirage2000 – 3 Dec 2018, 19:02 Sad news. I know one of the guards.",
        "Logged Re: Shots at a depot « Reply #1 on: April 02, 2017, 11:02:45 PM » It will get worse",
        "Ann says: June 4, 2014 at 9:12 am Great report, do you know if the road is open?",
        "ابن الصحراء 29-04-2019, 12:05 AM لا حول ولا قوة الا بالله. الله يشفيهم.",
    ],
    ids=["a forum", "a reply", "a blog", "ar"],
)
def test_comments_on_the_line_of_the_article_are_not_its_words(comment: str) -> None:
    line = " ".join(BRIEF.split())
    assert article_of(f"{line} {comment}").rstrip() == line


def test_headlines_behind_a_short_article_on_one_line_are_not_its_words() -> None:
    line = " ".join(BRIEF.split())
    tail = "Portugal Fares of trains rise again in July Ecuador Baker in Quito breaks old record Sport"
    assert article_of(f"{line} {tail}").rstrip() == line


@pytest.mark.parametrize(
    "below",
    [
        'References\n^ "Two guards wounded". Example Post. 10 November 2014. Read in May 2017.',
        "هوامش\n1- مقابلة مع أحد الأعيان في نالوت، 4 مايو 2014.",
        "A version of this article appears in print on page nine of the paper on Wednesday.",
    ],
    ids=["references", "notes", "in print"],
)
def test_notes_below_the_article_are_not_its_words(below: str) -> None:
    assert article_of(f"{BRIEF}\n{below}") == BRIEF
