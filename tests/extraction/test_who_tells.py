"""Who only tells of an event took no part in it, nor do people who are named as the members of a group."""

import pytest

from libya_events.extraction.actors import find_actor_mentions
from libya_events.extraction.mentions import Mentions
from libya_events.extraction.participation.actor_sentences import ActorSentence, read_sentence
from libya_events.extraction.participation.members import is_member_of_named_group
from libya_events.extraction.participation.speech import Speech
from libya_events.extraction.sentences import find_sentences


def read_first_sentence(text: str) -> ActorSentence:
    mentions = Mentions([], find_actor_mentions(text), [], [], None)
    return read_sentence(text, 0, find_sentences(text, 0, len(text))[0], mentions)


@pytest.mark.parametrize(
    ("text", "tellers"),
    [
        ("Two men died near the port, a lawmaker and witnesses said.", {"lawmaker"}),
        ("Residents of the southern suburbs reported shelling.", {"Residents"}),
        (
            "The defence ministry and the Libyan National Army said a house was hit.",
            {"defence ministry", "Libyan National Army"},
        ),
        ("The interior ministry, which runs the camp, said guards fled.", {"interior ministry"}),
        ("Guards fled, said the interior ministry.", {"interior ministry"}),
        ("According to residents, guards fled.", {"residents"}),
        ("Gunmen killed five policemen, officials said.", set()),
        ("Most of the dead were Tunisians, he said.", set()),
        ("A medic said gunmen fled.", set()),
        ("A police officer told reporters of the raid.", {"police officer"}),
    ],
)
def test_who_is_the_subject_of_an_english_word_of_saying(text: str, tellers: set[str]) -> None:
    sentence = read_first_sentence(text)
    assert {a.mention.span.text for a in sentence.actors if a.speech in {Speech.TELLS, Speech.TELLS_THAT}} == tellers


@pytest.mark.parametrize(
    ("text", "tells_own"),
    [
        ("The Libyan National Army said its aircraft hit two lorries near Sabha.", True),
        ("The Libyan National Army said its own aircraft hit two lorries near Sabha.", True),
        ("The Libyan coast guard said on Monday that it had rescued forty migrants.", True),
        ("The interior ministry said that gunmen fled.", False),
        ("أعلنت كتيبة النواصي أن عناصرها اشتبكوا مع مسلحين.", True),
        ("قالت كتيبة النواصي إنها اعتقلت مهربين.", True),
        ("قالت كتيبة النواصي إن مسلحين هاجموا البوابة.", False),
        ("قالت كتيبة النواصي إنها تتابع الأمر عن كثب.", False),
    ],
)
def test_who_speaks_of_its_own_deed_or_people_is_told_from_who_speaks_of_others(text: str, tells_own: bool) -> None:
    speeches = {actor.speech for actor in read_first_sentence(text).actors}
    assert (Speech.TELLS_OWN in speeches) is tells_own


@pytest.mark.parametrize(
    ("text", "member"),
    [
        ("Gunmen believed to belong to Islamic State fled.", "Gunmen"),
        ("Fighters loyal to the 444 Brigade fled.", "Fighters"),
        ("Two 444 Brigade engineers died.", "engineers"),
        ("تقدم مسلحون ينتمون إلى تنظيم داعش.", "مسلحون"),
        ("بين مسلحين من قبيلة التبو وكتيبة النواصي", "مسلحين"),
    ],
)
def test_people_are_members_of_the_group_that_they_are_said_to_belong_to(text: str, member: str) -> None:
    sentence = read_first_sentence(text)
    found = [a.mention.span.text for i, a in enumerate(sentence.actors) if is_member_of_named_group(sentence, i)]
    assert found == [member]
