"""Which function does the work of which topic. Apps register theirs in `receivers.py`, loaded by their AppConfig."""

from collections.abc import Callable
from typing import Any

Handler = Callable[[dict[str, Any]], None]

_handlers: dict[str, Handler] = {}


class UnknownTopicError(LookupError):
    """No app does work of this topic."""


def handles(topic: str) -> Callable[[Handler], Handler]:
    """Decorator: this function, which must bear being called twice with the same payload, does the work of `topic`."""

    def register(handler: Handler) -> Handler:
        if _handlers.get(topic, handler) is not handler:
            raise ValueError(f"two handlers for {topic}")
        _handlers[topic] = handler
        return handler

    return register


def handler_of(topic: str) -> Handler:
    try:
        return _handlers[topic]
    except KeyError:
        raise UnknownTopicError(topic) from None


def topics() -> frozenset[str]:
    return frozenset(_handlers)
