"""Bytes become text, or are refused with one line that says where and how to mend it."""

from __future__ import annotations

import codecs

import pytest

from policydiff.errors import UnreadableSourceError
from policydiff.model import Source
from policydiff.read.charsets import _codecs, codec_of
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
            "policy.md: is a ZIP archive and no text; a Word file has the format `docx`",
        ),
        (source(b"%PDF-1.7\n%\xe2"), "policy.md: is a PDF and no text; give it the format `pdf`"),
        (
            source(b"{\\rtf1\\ansi We keep data.}"),
            "policy.md: is an RTF document; open it in Word or LibreOffice and save it as .docx without a password",
        ),
        (
            source(bytes.fromhex("d0cf11e0a1b11ae1")),
            "policy.md: is an old Word document (.doc), or one that a password locks; open it in Word or LibreOffice",
        ),
        (source(b"\xff\xfe\xff"), "policy.md: not valid utf-16-le at line 1, byte 2 (0xff)"),
        (source(b"\x89PNG\r\n\x00"), "policy.md: binary (a zero byte at offset 6); give a text file"),
        (
            source(b"one\ntwo\nthr\xe9e\n"),
            "policy.md: not valid utf-8 at line 3, byte 11 (0xe9); save it as UTF-8 or declare its encoding",
        ),
        (source(b"\xff", encoding="gbk"), "policy.md: not valid gb18030 at line 1, byte 0"),
    ],
)
def test_refuses(given: Source, message: str) -> None:
    with pytest.raises(UnreadableSourceError) as caught:
        decode(given)
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("label", sorted(_codecs()))
def test_every_encoding_of_the_web_is_known_to_python(label: str) -> None:
    codec = codec_of(f" {label.upper()} ")
    assert codecs.lookup(codec).name.replace("_", "-") == codec.replace("_", "-")
    assert decode(source("Privacy".encode(codec), encoding=label)) == "Privacy"


@pytest.mark.parametrize(
    "label",
    ["punycode", "utf-7", "idna", "unicode_escape", "raw_unicode_escape", "rot13", "base64", "zlib", "cp037", "utf-32",
     "mbcs", "oem", "undefined", "hz", "iso-2022-kr", "../utf-8", "utf\u20118"],
)  # fmt: skip
def test_what_only_python_takes_for_an_encoding_is_none(label: str) -> None:
    text = "Privacy +AGE- \\x41 é"
    assert decode(source(text.encode(), encoding=label)) == text
    page = f'<meta charset="{label}"><p>{text}'
    assert decode(source(page.encode(), form="html")) == page


@pytest.mark.parametrize(
    ("label", "content", "text"),
    [
        ("gb2312", b"\x81\x40", "丂"),
        ("shift_jis", b"\x87\x40", "①"),
        ("euc-kr", b"\x81\x41", "갂"),
        ("iso-8859-9", b"\x80", "€"),
        ("latin1", b"\x93", "“"),
        ("utf-16", "Ü".encode("utf-16-le"), "Ü"),
    ],
)
def test_a_name_means_what_browsers_mean_by_it(label: str, content: bytes, text: str) -> None:
    assert decode(source(content, encoding=label)) == text
