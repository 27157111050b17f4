"""Bytes become text, or are refused with one line that says where and how to mend it."""

from __future__ import annotations

import codecs

import pytest

from policydiff.errors import UnreadableSourceError
from policydiff.model import Source
from policydiff.read.decode import decode


def source(content: bytes, *, form: str = "markdown", encoding: str = "") -> Source:
    return Source("policy.md", content, form, encoding=encoding)


TEXT = "# Règles\n\n我们的政策\n"


@pytest.mark.parametrize(
    "given",
    [
        source(TEXT.encode()),
        source(TEXT.replace("\n", "\r\n").encode()),
        source(TEXT.replace("\n", "\r").encode()),
        source(codecs.BOM_UTF8 + TEXT.encode()),
        source(codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le")),
        source(codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be")),
        source(codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le")),
        source(TEXT.encode("gb18030"), encoding="gb18030"),
        source(TEXT.encode(), encoding="no-such-encoding"),
        source(codecs.BOM_UTF8 + TEXT.encode(), encoding="latin-1"),
    ],
)
def test_reads(given: Source) -> None:
    assert decode(given) == TEXT


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (b'<meta charset="iso-8859-1"><p>caf\xe9 \x80', "café €"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=gbk"><p>\xd2\xfe', "隐"),
        (b'<meta charset="utf-16"><p>caf\xc3\xa9', "café"),
        (b"<p>caf\xc3\xa9", "café"),
    ],
)
def test_reads_a_page_as_it_declares_itself(page: bytes, expected: str) -> None:
    assert decode(source(page, form="html")).endswith(expected)


def test_a_declaration_inside_markdown_is_text() -> None:
    assert "é" in decode(source('<meta charset="iso-8859-1"> é'.encode()))


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (source(b""), "policy.md: empty; give a file that holds a policy"),
        (source(b" \r\n\t"), "policy.md: empty; give a file that holds a policy"),
        (source(codecs.BOM_UTF8), "policy.md: empty; give a file that holds a policy"),
        (
            source(b"PK\x03\x04\x00\x00"),
            "policy.md: a ZIP archive, as Word and Pages save their documents, which is no",
        ),
        (source(b"%PDF-1.7\n%\xe2"), "policy.md: a PDF, which is no text; save what it says as text or HTML"),
        (source(b"{\\rtf1\\ansi We keep data.}"), "policy.md: an RTF document, which is no text"),
        (source(b"\xff\xfe\xff"), "policy.md: not valid utf-16-le at line 1, byte 2 (0xff)"),
        (source(b"\x89PNG\r\n\x00"), "policy.md: binary (a zero byte at offset 6); give a text file"),
        (
            source(b"one\ntwo\nthr\xe9e\n"),
            "policy.md: not valid utf-8 at line 3, byte 11 (0xe9); save it as UTF-8 or declare its encoding",
        ),
        (source(b"\xff", encoding="gbk"), "policy.md: not valid gbk at line 1, byte 0"),
    ],
)
def test_refuses(given: Source, message: str) -> None:
    with pytest.raises(UnreadableSourceError) as caught:
        decode(given)
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)
