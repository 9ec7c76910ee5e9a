"""How each service words an error, and how it wants its token."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any, Literal

from tests.paid_service.calls import Answer, Refused, Throttled, document

Dialect = Literal["replicate", "openai", "plain"]
_OPENAI_TYPES = {401: "invalid_request_error", 402: "insufficient_quota", 429: "requests", 500: "server_error"}
_WORDS = {
    400: "The request could not be understood.",
    401: "You did not pass a valid authentication token",
    402: "You have insufficient credit to run this model.",
    403: "You may not do this.",
    404: "The requested resource could not be found.",
    413: "Files must be less than 100MB in size",
    422: "- input: prompt is required\n",
    429: "Request was throttled. Expected available in 1 second.",
    500: "Something went wrong.",
    502: "Bad gateway",
    503: "The service is unavailable.",
    504: "Gateway timeout",
}


def error(dialect: Dialect, status: int, message: str = "", retry_after: float | None = None, **more: Any) -> Answer:
    """Word an error. Replicate says in the body when to come back, OpenAI in a header."""
    message = message or _WORDS.get(status, HTTPStatus(status).phrase)
    if dialect == "replicate":
        return _problem(status, message, retry_after, more)
    if dialect == "openai":
        return _error_object(status, message, retry_after, more)
    return Answer(status=status, body=message.encode(), headers={"content-type": "text/plain"})


def _problem(status: int, message: str, retry_after: float | None, more: dict[str, Any]) -> Answer:
    body: dict[str, Any] = {"title": HTTPStatus(status).phrase, "detail": message, "status": status} | more
    head = {}
    if retry_after is not None:
        body["retry_after"] = retry_after
        head = {"ratelimit_reset": f"{retry_after:g}", "ratelimit_remaining": "0"}
    return document(body, status, kind="application/problem+json", **head)


def _error_object(status: int, message: str, retry_after: float | None, more: dict[str, Any]) -> Answer:
    kind = "insufficient_quota" if status == 429 and more.get("code") == "insufficient_quota" else None
    body = {
        "message": message,
        "type": kind or _OPENAI_TYPES.get(status, "server_error" if status >= 500 else "invalid_request_error"),
        "param": more.get("param"),
        "code": more.get("code", "rate_limit_exceeded" if status == 429 else None),
    }
    head = (
        {} if retry_after is None else {"retry_after": f"{retry_after:g}", "retry_after_ms": f"{retry_after * 1000:g}"}
    )
    return document({"error": body}, status, **head)


def refusal(dialect: Dialect, refused: Refused) -> Answer:
    """Word what a handler refused."""
    if isinstance(refused, Throttled):
        return error(dialect, 429, refused.message, refused.seconds)
    if dialect == "openai" and refused.status == 402:  # there, an empty purse is a 429 that waiting does not mend
        quota = "You exceeded your current quota, please check your plan and billing details."
        return error(dialect, 429, quota, code="insufficient_quota")
    return error(dialect, refused.status, refused.message, **refused.more)


def no_token(dialect: Dialect) -> Answer:
    """Refuse a request without a token that is known here."""
    if dialect == "openai":
        return error(dialect, 401, "Incorrect API key provided.", code="invalid_api_key")
    return error(dialect, 401, title="Unauthenticated")
