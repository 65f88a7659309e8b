"""Sessions on the dashboard without browsers: they speak Streamlit's own protocol and change filters by the address.

A change of address is what Back, Forward and a link do: the whole page runs anew and is sent, as after a click.
"""

from __future__ import annotations

import asyncio
import random
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

THINKING_SECONDS = 5.0
_WAIT_SECONDS = 120


@dataclass
class Seen:
    """Seconds of the first runs and of the changes of filter, bytes of each change, and what went wrong."""

    first: list[float] = field(default_factory=list)
    changes: list[float] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


def run_sessions(address: str, queries: Sequence[str], sessions: int, changes: int) -> Seen:
    """So many sessions at once, each changing its filter so many times with a few seconds in between."""
    seen = Seen()

    async def run_all() -> None:
        await asyncio.gather(*(_run_one(address, queries, changes, random.Random(n), seen) for n in range(sessions)))

    asyncio.run(run_all())
    return seen


async def _run_one(address: str, queries: Sequence[str], changes: int, dice: random.Random, seen: Seen) -> None:
    url = address.replace("http", "ws", 1) + "/_stcore/stream"
    try:
        await asyncio.sleep(dice.random() * THINKING_SECONDS)
        async with websockets.connect(url, subprotocols=["streamlit"], max_size=None) as socket:  # type: ignore[list-item]
            seconds, _ = await _ask(socket, dice.choice(queries), "", seen)
            seen.first.append(seconds)
            for _ in range(changes):
                await asyncio.sleep(dice.expovariate(1 / THINKING_SECONDS))
                seconds, size = await _ask(socket, dice.choice(queries), "", seen)
                seen.changes.append(seconds)
                seen.sizes.append(size)
    except (OSError, TimeoutError, websockets.WebSocketException) as error:
        seen.errors.append(repr(error))


async def _ask(socket: websockets.ClientConnection, query: str, page: str, seen: Seen) -> tuple[float, int]:
    """Seconds until the page is whole, and the bytes that came."""
    message = BackMsg()
    message.rerun_script.query_string = query
    message.rerun_script.page_name = page
    start, size = time.perf_counter(), 0
    await socket.send(message.SerializeToString())
    while True:
        received = await asyncio.wait_for(socket.recv(), _WAIT_SECONDS)
        size += len(received)
        answer = ForwardMsg.FromString(received if isinstance(received, bytes) else received.encode())
        kind = answer.WhichOneof("type")
        if kind == "delta" and answer.delta.new_element.WhichOneof("type") == "exception":
            seen.errors.append(answer.delta.new_element.exception.message)
        if kind == "script_finished" and answer.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
            return time.perf_counter() - start, size


def percentile(values: Sequence[float], share: int) -> float:
    return statistics.quantiles(values, n=100, method="inclusive")[share - 1] if len(values) > 1 else values[0]
