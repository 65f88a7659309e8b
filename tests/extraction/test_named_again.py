"""Bodies and groups that a text names again by the word for what they are."""

import pytest

from libya_events.extraction.actors import find_actor_mentions
from libya_events.extraction.events.tellings import Telling
from libya_events.extraction.mentions import Mentions
from libya_events.extraction.participation import ReportActors
from libya_events.extraction.sentences import find_sentences
from libya_events.model import EventType, Span


@pytest.mark.parametrize(
    ("text", "actor", "again"),
    [
        ("هاجم اللواء 444 قتال البوابة. وسيطر اللواء على المقر.", "brigade_444", "اللواء"),
        ("تبنى تنظيم داعش الهجوم. وقتل أربعة من عناصر التنظيم.", "is_libya", "التنظيم"),
        ("طوقت كتيبة النواصي المقر. ثم سلم للكتيبة سلاح.", "nawasi", "للكتيبة"),
        ("Soldiers of the 444 Brigade came at dawn. Two men of the brigade were hurt.", "brigade_444", "brigade"),
        ("The Ministry of Defence sent trucks. On Monday the ministry sent more.", "mod", "ministry"),
    ],
)
def test_the_word_for_what_an_actor_is_names_it_again(text: str, actor: str, again: str) -> None:
    last = find_actor_mentions(text)[-1]
    assert (last.actor_id, last.span.text) == (actor, again)


@pytest.mark.parametrize(
    "text",
    [
        "وسيطر اللواء على المقر.",
        "هاجم اللواء 444 قتال البوابة. وقال اللواء سالم الفلاني شيئا.",
        "هاجم اللواء 444 قتال البوابة. وظهر اللواء الجديد.",
        "هاجم اللواء 444 قتال البوابة. ورقي آمره إلى رتبة اللواء.",
        "طوق جهاز الردع المقر. وحظر الوزير استخدام الجهاز.",
        "Soldiers of the 444 Brigade came at dawn. Another brigade left.",
        "Soldiers of the 444 Brigade came at dawn. The militia left.",
    ],
)
def test_a_word_for_bodies_names_nobody_where_it_may_mean_another_one(text: str) -> None:
    named = {mention.span.text for mention in find_actor_mentions(text)}
    assert not named & {"اللواء", "الجهاز", "brigade"}
    assert not [m for m in find_actor_mentions(text) if m.span.text == "militia" and m.actor_id != "armed_groups"]


def test_the_one_meant_is_the_last_one_before() -> None:
    mentions = find_actor_mentions("The 444 Brigade came at dawn. The brigade left. Then the Nawasi Brigade came.")
    assert [mention.actor_id for mention in mentions] == ["brigade_444", "brigade_444", "nawasi"]


def test_an_actor_that_is_only_named_again_where_the_event_is_told_is_shown_by_its_name() -> None:
    text = "وصلت كتيبة النواصي إلى المطار صباحا. وبعد ساعات اعتقلت الكتيبة مهربين."
    sentences = find_sentences(text, 0, len(text))
    start = text.index("اعتقلت")
    told = Telling(EventType.LAW_ENFORCEMENT, Span(start, start + 6, "اعتقلت"), sentences[-1], sentences[-1])
    mentions = Mentions([], find_actor_mentions(text), [], [], None)
    chosen = ReportActors(text, sentences, mentions).choose(EventType.LAW_ENFORCEMENT, [told], [])
    assert "كتيبة النواصي" in {actor.mention.text for actor in chosen}
