"""What a stranger may write into a cell costs no more time than its size asks, from reading to counting."""

from __future__ import annotations

import csv
import time
from typing import TYPE_CHECKING

import pytest

from notices.audience import LanguageMatch, open_audience, survey
from notices.model import Channel

if TYPE_CHECKING:
    from pathlib import Path

SIZE = 120_000
"""Signs of a cell; the csv module takes no larger one."""

HARD = {
    "a name of one word behind a stop": ("name", ". " + "a" * SIZE),
    "a name of dashes behind a stop": ("name", ". " + "a-" * (SIZE // 2)),
    "a name of stops": ("name", "a." * (SIZE // 2)),
    "a name that may be a foreign address": ("name", ". a.xn--" + "-" * SIZE + "_"),
    "a day and blanks": ("unsubscribed", "1/1/11" + " " * SIZE + "x"),
    "a day and colons": ("unsubscribed", "1/1/11 " + ":" * SIZE + "x"),
    "an address without end": ("email", "a" * SIZE + "@example.com"),
    "an address of stops": ("email", "a@" + "a." * (SIZE // 2) + "com"),
    "an address of dashes": ("email", "a@" + "a-" * (SIZE // 2) + ".com"),
    "an address in quotes": ("email", '"' + "\\a" * (SIZE // 2) + '"@example.com'),
    "an address with a name": ("email", "a" * (SIZE // 2) + "<" + "b" * (SIZE // 2) + "@example.com>"),
    "an address of marks": ("email", "a@a" + "\u0327\u0301" * (SIZE // 2) + ".com"),
    "a token without end": ("push_token", "a" * SIZE),
    "a subscription of brackets": ("webpush", "[" * SIZE),
    "a subscription of braces": ("webpush", '{"a":' * (SIZE // 5)),
    "a language of dashes": ("language", "a-" * (SIZE // 2)),
}
"""The first two took half a minute each while their cost grew with its square."""

PATIENCE = 5
"""Seconds of the processor; each takes less than a tenth of one where nothing else runs."""


@pytest.mark.parametrize("name", HARD)
def test_a_cell_of_any_size(tmp_path: Path, name: str) -> None:
    column, cell = HARD[name]
    row = {"id": "1", "email": "ann@example.com", "push_token": "", "webpush": "", "unsubscribed": "0"}
    path = tmp_path / "recipients.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        sheet = csv.DictWriter(file, [*row, "name", "language"], restval="")
        sheet.writeheader()
        sheet.writerows([row | {column: cell}, row | {"id": "2", "email": "ben@example.com"}])
    channels = (Channel.EMAIL, Channel.PUSH, Channel.WEBPUSH)
    audience = open_audience(str(path), "", channels, skip_invalid=True)
    begun = time.process_time()
    found = survey(audience, dict.fromkeys(channels, LanguageMatch(("en",), "en")))
    told = [one for part in found.parts() if part.channel is Channel.EMAIL for one in part.page.ids]
    assert time.process_time() - begun < PATIENCE
    assert "2" in told, "one cell costs nobody else their notice"
