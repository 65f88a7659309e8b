"""What stands below an article without a word that announces it: other stories, keywords; and the article's own tables,
lists, quotations and questions, which are no end of it."""

from __future__ import annotations

import pytest

from libya_events.reports.main_text import find_main_text

ARABIC = (
    "طيران مجهول يقصف موقعا قرب الجفرة\n\n"
    "قصفت طائرة مسيرة مجهولة، ليل الجمعة، موقعا عسكريا جنوب مدينة هون بمنطقة الجفرة، ما أسفر عن "
    "مقتل خمسة مسلحين وتدمير "
    "أربع آليات، بحسب مصدر عسكري.\n\n"
    "وقال المصدر إن القصف استهدف رتلا كان يستعد للتحرك نحو سرت، دون أن يحدد الجهة التي تقف وراءه.\n\n"
    "ولم تعلن أي جهة مسؤوليتها عن القصف حتى صباح السبت."
)
ENGLISH = (
    "Coast guard returns 94 migrants to Tripoli\n\n"
    "The Libyan Coast Guard intercepted a rubber boat carrying 94 migrants off Garabulli on Sunday "
    "and took them to the "
    "naval base in Tripoli, the International Organization for Migration said.\n\n"
    "IOM staff at the disembarkation point said two bodies were recovered and that survivors were "
    "transferred to the Abu "
    "Salim detention centre."
)

BELOW_ARABIC = {
    "a story of another country, whose later paragraphs go on": (
        "\n\nالجيش السوداني يعلن استعادة مدينة ود مدني\n\n"
        "الخرطوم - أعلن الجيش السوداني، السبت، استعادة السيطرة على مدينة ود مدني عاصمة ولاية الجزيرة "
        "بعد معارك استمرت أياما.\n\n"
        "وقال المتحدث باسم الجيش إن القوات دخلت المدينة من ثلاثة محاور وإنها تواصل تمشيط الأحياء الشرقية.\n\n"
        "وكانت قوات الدعم السريع قد سيطرت على المدينة في ديسمبر من العام الماضي."
    ),
    "a story of the same country": (
        "\n\nخفر السواحل ينقذ عشرات المهاجرين شمال الخمس\n\n"
        "قال خفر السواحل، الثلاثاء، إنه أنقذ 64 من المهاجرين شمال مدينة الخمس بعد تعطل محرك قاربهم.\n\n"
        "وأضاف المصدر أن الجهة التي نقلتهم سلمتهم إلى مركز إيواء في سوق الخميس."
    ),
    "the headline and the opening, cut off": (
        "\n\nطيران مجهول يقصف موقعا قرب الجفرة\n"
        "قصفت طائرة مسيرة مجهولة، ليل الجمعة، موقعا عسكريا جنوب مدينة هون بمنطقة الجفرة، ما أسفر عن مقتل...\n"
        "تونس تستضيف اجتماع دول الجوار\n"
        "تستضيف تونس نهاية الشهر الجاري اجتماع دول الجوار بمشاركة وزراء خارجية مصر والجزائر..."
    ),
    "words to the reader that begin with and": (
        "\n\nوأنت أيضا يمكنك أن تكون مراسلنا، أرسل خبرك وصورك على الرقم الظاهر أسفل الشاشة."
    ),
    "a farewell on the line of the last sentence": (
        " والله ولي التوفيق المجلس البلدي الجفرة صدر في هون يوم السبت الماضي"
    ),
    "keywords on the line of the last sentence": " الجفرة طيران مسير هون قصف جوي مقتل مسلحين سرت رتل عسكري",
    "keywords with commas there, above a share bar": (
        " الجفرة، طيران مسير، مدينة هون، قصف جوي، مقتل خمسة مسلحين\nشارك الخبر"
    ),
    "keywords with numbers on a line": (
        "\n\nكتيبة طارق بن زياد، الكتيبة 155 مشاة، القيادة العامة للجيش، غرفة عمليات الجفرة"
    ),
}
BELOW_ENGLISH = {
    "items on other countries": (
        "\n\nGermany's cabinet approved a plan on Friday to lower electricity taxes for industry from next year.\n\n"
        "A court in Nairobi sentenced two men to life for their part in a mall attack in 2013.\n\n"
        "Wildfires in southern Spain forced some 1,200 people from their homes overnight."
    ),
    "keywords behind a short last word": " It is shut off. Garabulli, Coast Guard, rubber boats, Abu Salim, detention",
}
INSIDE = {
    "a table with dates": (
        "\n\nDate | Boats | Returned\n1 May | 2 | 141\n4 May | 1 | 94\n6 May | 3 | 233\n\n"
        "More than 7,000 people have been intercepted and returned to Libya this year, the agency says."
    ),
    "a list that shares no word with the article": (
        "\n\nResidents were asked to:\n* keep to marked roads\n* report suspicious objects to the police\n"
        "* keep children away from abandoned buildings\n\nThe migrants will be flown home by the end of the month."
    ),
    "a part of the article under a heading": (
        "\n\nNo transfers to closed prisons\n\n"
        "The organization asked on Monday for no transfers to closed prisons and for visits by lawyers."
    ),
    "parts of the article, the last of which comes back to it": (
        "\n\nWhat doctors say about crowded cells\n\n"
        "Crowded cells make doctors wary: scabies, they say, comes within days.\n\nA way out in spring\n\n"
        "Those the Libyan Coast Guard took off the rubber boat are to leave Tripoli in spring."
    ),
    "what other countries have to do with it": (
        "\n\nMost of those aboard came from Sudan, Syria and Bangladesh, their relatives told a radio station."
        "\n\nRome has trained crews and given patrol boats to partners around the Mediterranean."
    ),
    "a slogan that opens a sentence": "\n\nMay God protect our sons, said the mother of a migrant at the gate",
    "an interview of two questions": (
        "\n\nQ: How long will they be held?\n\nA: That depends on the embassies, which are slow.\n\n"
        "Q: Who pays for the flights?\n\nA: Nobody has offered money so far, and winter is near."
    ),
}
WITHOUT_STOP = {
    "a quotation": " وذكر شاهد من سكان هون «أن الانفجارات هزت المدينة كلها»، مطالبا الجهات المعنية بالتدخل",
    "a question on its line": " ويبقى السؤال حول مصير الأسلحة الثقيلة في المخازن، وهل تعود بها يوما؟",
    "who watched it": "\n\nورصد مراسلنا انتشارا أمنيا كثيفا في محيط الميدان مساء الجمعة، وسط مخاوف بين الأهالي",
    "a passive": "\n\nوتم نقل الجرحى إلى مستشفى المدينة، وهو مغلق أمام الزوار، في ساعة متأخرة من الليل",
}


def _article(page: str) -> str:
    start, end = find_main_text(page)
    return page[start:end]


@pytest.mark.parametrize("below", BELOW_ARABIC.values(), ids=BELOW_ARABIC.keys())
def test_what_stands_below_an_arabic_article_is_not_its_own(below: str) -> None:
    assert _article(ARABIC + below) == ARABIC


@pytest.mark.parametrize("below", BELOW_ENGLISH.values(), ids=BELOW_ENGLISH.keys())
def test_what_stands_below_an_english_article_is_not_its_own(below: str) -> None:
    own = " It is shut off." if below.startswith(" It is shut off.") else ""
    assert _article(ENGLISH + below) == ENGLISH + own


@pytest.mark.parametrize("inside", INSIDE.values(), ids=INSIDE.keys())
def test_the_article_goes_on_below(inside: str) -> None:
    assert _article(ENGLISH + inside) == ENGLISH + inside


@pytest.mark.parametrize("last", WITHOUT_STOP.values(), ids=WITHOUT_STOP.keys())
def test_a_sentence_without_a_full_stop_ends_the_article(last: str) -> None:
    assert _article(ARABIC + last) == ARABIC + last


def test_a_story_may_say_a_third_of_its_headline_again() -> None:
    article = (
        f"{ARABIC}\n\nوقال سكان في هون إن دوي الانفجارات سمع في أنحاء المدينة، وإن سيارات الإسعاف توجهت إلى المكان بعد "
        "منتصف الليل، ثم عادت فارغة."
    )
    story = (
        "القبائل تفرج عن سائقي الشاحنات في شبوة بعد وساطة\n\nأطلقت قبائل شبوة سراح تسعة رجال كانوا يقودون ناقلات وقود، "
        "وكانت قد أوقفتهم عند حاجز على الطريق الساحلي الأسبوع الماضي.\n\nوأفاد شيخ قبلي بأن الوسطاء تعهدوا خطيا بدفع "
        "الديون، وأن الطريق فتح أمام المارة.\n\nوشهدت شبوة خلال الأعوام الماضية حوادث كثيرة من هذا النوع."
    )
    assert _article(f"{article}\n\n{story}\n\nخدمة RSS") == article


def test_a_headline_that_stands_twice_above_the_article_is_its_own() -> None:
    headline, _, body = ENGLISH.partition("\n\n")
    assert _article(f"Home > Africa > Libya\n{headline}\n{headline}\n\n{body}") == f"{headline}\n{headline}\n\n{body}"
