"""Gives every request an id of its own, made here: a caller's header would let outsiders write into the log."""

import uuid
from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

from jobmatch.audit.context import set_request_id


class RequestIdMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        request_id = str(uuid.uuid4())
        set_request_id(request_id)
        try:
            response = self.get_response(request)
        finally:
            set_request_id("")
        response["X-Request-Id"] = request_id
        return response
