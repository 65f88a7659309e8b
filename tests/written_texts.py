"""Made-up texts of Arabic and Latin letters, signs and marks, for tests of whatever reads texts."""

from __future__ import annotations

from hypothesis import strategies as st

CHARACTERS = (
    st.characters(min_codepoint=0x600, max_codepoint=0x6FF)
    | st.characters(min_codepoint=0x20, max_codepoint=0x24F)
    | st.sampled_from("\u200f\u200e\u202b\u2066\ufeff\u00a0’–«»")
)
TEXTS = st.text(CHARACTERS, max_size=80) | st.text(max_size=40)
