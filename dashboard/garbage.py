"""Streamlit searches everything in memory for garbage at the end of every run. With the libraries that stand there for
good this took longer than the page itself (0.14 s, during which no other session gets on); so they are left out."""

from __future__ import annotations

import atexit
import gc
import sys

_MOST_NEW = 20

_known = 0
atexit.register(gc.unfreeze)  # at the end all is let go, or DuckDB's binding reports what it takes for leaks


def spare_what_stays() -> None:
    """Called at the end of a run. It acts only where many modules have been loaded since: what is alive at that moment
    is never searched again, which does not matter for the few runs going on just then, but would at every run."""
    global _known  # noqa: PLW0603 (one memory, one number)
    loaded = len(sys.modules)
    if loaded - _known > _MOST_NEW:
        _known = loaded
        gc.collect()
        gc.freeze()
