"""Answers that all sessions share: however many ask the same at the same time, it is worked out once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from threading import Lock
from typing import Any, TypeVar, cast

import pandas as pd

T = TypeVar("T")


class Answers:
    """The latest ``most`` answers about one snapshot. They are handed out as they are, since a copy for every run costs
    more than the rest of a small question: what takes one must not change it. A frame comes as a view of its own, which
    can be changed: pandas copies what is shared at the first write (copy-on-write)."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._found: OrderedDict[Hashable, Future[Any]] = OrderedDict()
        self._lock = Lock()

    def get(self, question: Hashable, find: Callable[[], T]) -> T:
        """``find`` is called where nobody has asked yet; if it fails, all who wait see that, and the next one tries."""
        with self._lock:
            answer = self._found.get(question)
            is_new = answer is None
            if answer is None:
                answer = self._found[question] = Future()
            self._found.move_to_end(question)
            if len(self._found) > self._most:
                self._found.popitem(last=False)
        if is_new:
            self._answer(question, answer, find)
        found = answer.result()
        return cast(T, found.copy(deep=False)) if isinstance(found, pd.DataFrame) else cast(T, found)

    def _answer(self, question: Hashable, answer: Future[Any], find: Callable[[], Any]) -> None:
        try:
            answer.set_result(find())
        except BaseException as error:
            with self._lock:
                self._found.pop(question, None)
            answer.set_exception(error)
            raise
