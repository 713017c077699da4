"""The id of the request being answered, so that log rows of one request can be found together."""

from contextvars import ContextVar

_request_id: ContextVar[str] = ContextVar("request_id", default="")


def current_request_id() -> str:
    """Empty outside a request, as in a command."""
    return _request_id.get()


def set_request_id(value: str) -> None:
    _request_id.set(value)
