"""One contract for what providers answer; what only one of them says is tested beside it."""

from __future__ import annotations

import json
from email.utils import formatdate

import pytest

from notices.model import DeliveryVerdict, Outcome
from notices.providers import fcm, sendgrid_answers, webhook, webpush
from notices.providers.transport import Answer
from notices.retry import FIRST, LONGEST_HOLD
from notices.rows import pack

ROWS = pack([("u1", "ann@example.com"), ("u2", "bo@example.com")])
READERS = {
    "sendgrid": lambda answer, attempt: sendgrid_answers.read(answer, ROWS, attempt, 1000.0),
    "webhook": lambda answer, attempt: webhook.read(answer, ROWS, attempt, 1000.0),
    "fcm": lambda answer, attempt: fcm.read(answer, attempt, 1000.0),
    "webpush": lambda answer, attempt: webpush.read(answer, attempt, 1000.0),
}


@pytest.fixture(params=READERS)
def read(request):
    """`read(status, headers, attempt)` gives the outcome of one provider."""

    def ask(status: int, headers: dict[str, str] | None = None, attempt: int = 1) -> Outcome:
        return READERS[request.param](Answer(status, headers or {}, b""), attempt)

    return ask


@pytest.mark.parametrize("status", [200, 201, 202, 204])
def test_what_is_taken_is_accepted(read, status):
    assert read(status) == Outcome(DeliveryVerdict.ACCEPTED)


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({"Retry-After": "30"}, 30),
        ({"retry-after": formatdate(1045, usegmt=True)}, 45),
        ({"X-RateLimit-Reset": "1020"}, 20),
        ({"X-RateLimit-Reset": "1020", "Retry-After": "30"}, 20),
        ({"Retry-After": "86400"}, LONGEST_HOLD),
    ],
)
def test_429_holds_everybody_for_as_long_as_it_says(read, headers, wait):
    outcome = read(429, headers)
    assert (outcome.verdict, outcome.wait, outcome.hold, outcome.stop) == (DeliveryVerdict.RETRY, wait, True, False)


def test_429_without_a_time_waits_longer_and_longer(read):
    assert read(429).wait >= FIRST / 2
    assert read(429, attempt=8).wait > read(429).wait


@pytest.mark.parametrize("status", [408, 500, 502, 503, 504, 529])
@pytest.mark.parametrize(
    ("headers", "least", "most"),
    [
        ({}, FIRST / 2, FIRST),
        ({"Retry-After": "30"}, 30, 30),
        ({"Retry-After": formatdate(1045, usegmt=True)}, 45, 45),
        ({"Retry-After": "0"}, FIRST / 2, FIRST),
        ({"Retry-After": "soon"}, FIRST / 2, FIRST),
        ({"X-RateLimit-Reset": "1020"}, FIRST / 2, FIRST),  # of the next window, not of this failure
    ],
)
def test_a_failure_is_tried_again_not_before_it_says(read, status, headers, least, most):
    outcome = read(status, headers)
    assert (outcome.verdict, outcome.hold, outcome.stop) == (DeliveryVerdict.RETRY, False, False)
    assert least <= outcome.wait <= most


def test_waits_after_failures_grow(read):
    assert read(503, attempt=6).wait > read(503, attempt=3).wait


@pytest.mark.parametrize("provider", ["sendgrid", "webhook", "fcm"])
@pytest.mark.parametrize("status", [401, 403])
def test_who_refuses_us_altogether_stops_everything(provider, status):
    outcome = READERS[provider](Answer(status, {}, b""), 1)
    assert (outcome.verdict, outcome.stop) == (DeliveryVerdict.RETRY, True)
    assert outcome.reason.startswith(f"{status}")
    assert "check" in outcome.reason


@pytest.mark.parametrize("status", [401, 403])
def test_a_push_service_that_refuses_our_key_speaks_of_one_subscription(status):
    outcome = READERS["webpush"](Answer(status, {}, b"key mismatch"), 1)
    assert (outcome.verdict, outcome.stop) == (DeliveryVerdict.REFUSED, False)
    assert "WEBPUSH_PRIVATE_KEY" in outcome.reason


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (401, "Maximum credits exceeded"),
        (403, "The from address does not match a verified Sender Identity."),
        (404, "not found"),
        (415, "The media type is not supported."),
    ],
)
def test_sendgrids_own_words_are_shown_without_addresses(status, words):
    body = json.dumps({"errors": [{"message": f"{words} ann@example.com", "field": None}] * 2}).encode()
    outcome = READERS["sendgrid"](Answer(status, {}, body), 1)
    assert words in outcome.reason
    assert "ann@example.com" not in outcome.reason
    assert len(outcome.reason) < 400


def test_words_that_never_end_are_bounded():
    body = json.dumps({"errors": [{"message": "word " * 10_000}]}).encode()
    assert len(READERS["sendgrid"](Answer(401, {}, body), 1).reason) < 400


@pytest.mark.parametrize("status", [301, 304, 405, 422, 451])
def test_an_answer_that_no_try_can_change_stops_or_refuses_the_one_it_is_about(read, status):
    outcome = read(status)
    assert (outcome.verdict is DeliveryVerdict.REFUSED) is not outcome.stop
    assert not outcome.hold
    assert outcome.reason.startswith(f"{status}")


@pytest.mark.parametrize(
    ("provider", "status", "expected"),
    [
        ("sendgrid", 413, None),
        ("webhook", 409, DeliveryVerdict.RETRY),
        ("webpush", 404, DeliveryVerdict.REFUSED),
        ("webpush", 410, DeliveryVerdict.REFUSED),
    ],
)
def test_codes_of_their_own(provider, status, expected):
    outcome = READERS[provider](Answer(status, {}, b""), 1)
    assert (outcome and outcome.verdict) == expected


def test_a_receiver_at_work_is_asked_again_when_it_says():
    assert READERS["webhook"](Answer(409, {"Retry-After": "12"}, b""), 1).wait == 12
