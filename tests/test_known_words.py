from libya_events import known_words
from libya_events.known_words import KnownWords


def test_a_word_is_looked_into_once() -> None:
    asked: list[str] = []

    def find(word: str) -> int:
        asked.append(word)
        return len(word)

    known = KnownWords(find)
    assert [known[word] for word in ("سبها", "سرت", "سبها")] == [4, 3, 4]
    assert asked == ["سبها", "سرت"]


def test_memory_is_bounded() -> None:
    known = KnownWords(len)
    for number in range(known_words.MAX_WORDS + 10):
        assert known[str(number)] == len(str(number))
    assert len(known) <= known_words.MAX_WORDS
    run_on = "ليبيا" * 1000
    assert known[run_on] == 5000
    assert run_on not in known
