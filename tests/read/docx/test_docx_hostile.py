"""Files that are broken, or made to do harm: one line or a right answer, soon and within bounds, whatever they hold."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policydiff.errors import UnreadableSourceError
from policydiff.read import read
from tests.word_files import KINDS, PACKAGE, W, field, gone, ins, item, levels, lists, p, row, source, table, told, word

DOCUMENT = f'<w:document xmlns:w="{W}"><w:body>{{}}</w:body></w:document>'
ENTITIES = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def refusal(content: bytes) -> str:
    with pytest.raises(UnreadableSourceError) as caught:
        read(source(content))
    assert "\n" not in str(caught.value)
    return str(caught.value)


def zipped(**parts: bytes | str) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return packed.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "_rels/.rels"])
def test_entities(part: str, encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?>{ENTITIES}<x>&b;</x>'
    said = refusal(word(p("Body."), parts={part: text.encode(encoding)}))
    assert f"{part} declares a document type" in said


def test_an_external_entity_opens_no_file(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("the secret")
    text = f'<!DOCTYPE d SYSTEM "{(tmp_path / "secret").as_uri()}"><d/>'
    assert "declares a document type" in refusal(word("", parts={"word/document.xml": text}))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"PK\x03\x04 and nothing more", "is a broken Word file (its archive is damaged)"),
        (word(p("Body."))[:400], "is a broken Word file (its archive is damaged)"),
        (word("", parts={"word/document.xml": "<w:document"}), "word/document.xml is no XML"),
        (word("", parts={"word/document.xml": b"\xff\xfe\0"}), "word/document.xml is no XML"),
        (word(p("Body."), parts={"word/styles.xml": "<x>"}), "word/styles.xml is no XML"),
        (word("", parts={"word/document.xml": ""}), "is a ZIP archive and no Word file"),
        (zipped(content_dot_xml="x", mimetype="application/vnd.oasis.opendocument.text"), "is an OpenDocument text"),
        (zipped(xl__workbook_dot_xml="x"), "is an Excel workbook and no Word file"),
        (word(""), "no visible text"),
        (word('<w:altChunk r:id="x"/>' + p("Body.")), "holds a text of another format"),
        (word("", parts={"word/document.xml": '<?xml version="1.0" encoding="no-such"?><x/>'}), "is no XML"),
    ],
    ids=["no archive", "cut", "open", "binary", "styles", "missing", "odt", "xlsx", "empty", "chunk", "encoding"],
)  # fmt: skip
def test_broken(content: bytes, said: str) -> None:
    assert said in refusal(content)


def test_a_damaged_part() -> None:
    content = bytearray(word(p("Body. " * 400)))
    at = content.find(b"word/document.xml") + 40
    content[at : at + 8] = b"\xff" * 8
    assert "is a broken Word file (word/document.xml is damaged)" in refusal(bytes(content))


def test_a_locked_part() -> None:
    content = bytearray(word(p("Body.")))
    for sign, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = -1
        while (place := content.find(sign, place + 1)) >= 0:
            content[place + at] |= 1
    assert "a password locks it" in refusal(bytes(content))


def test_a_part_beside_the_text_may_be_missing() -> None:
    rows = f'<Relationship Id="s" Type="{KINDS}/styles" Target="gone.xml"/>'
    rows = f'<Relationships xmlns="{PACKAGE}">{rows}</Relationships>'
    assert told(word(p("Body."), parts={"word/_rels/document.xml.rels": rows})) == ["paragraph|Body."]


def test_an_archive_of_too_many_files() -> None:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for at in range(20_000):
            archive.writestr(f"{at:050}", b"")
    assert "too many files" in refusal(packed.getvalue())


def test_targets_that_lead_out_of_the_archive() -> None:
    rows = (
        f'<Relationships xmlns="{PACKAGE}"><Relationship Id="d" Type="{KINDS}/officeDocument" '
        'Target="../../../etc/passwd"/></Relationships>'
    )
    assert "no Word file" in refusal(word(p("Body."), parts={"_rels/.rels": rows}))


def deep(tag: str, times: int) -> str:
    opening, closing = f"<w:{tag}>", f"</w:{tag}>"
    return opening * times + p("Deep.") + closing * times


@pytest.mark.parametrize(
    "body",
    [
        deep("tbl><w:tr><w:tc", 1).replace("</w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
        "<w:tbl><w:tr><w:tc>" * 20 + p("Deep.") + "</w:tc></w:tr></w:tbl>" * 20,
        deep("customXml", 40),
    ],
    ids=["one", "twenty", "wrappings"],
)
def test_what_nests_as_files_do_is_read(body: str) -> None:
    assert told(word(body))[-1].endswith("Deep.")


@pytest.mark.parametrize(
    "body",
    [
        "<w:tbl><w:tr><w:tc>" * 50_000 + p("Deep.") + "</w:tc></w:tr></w:tbl>" * 50_000,
        deep("customXml", 50_000),
        deep("sdt", 50_000),
        "<w:tbl>" + deep("customXml", 5_000) + "</w:tbl>" + deep("ins", 2_000),
        f"<w:p>{'<w:hyperlink>' * 50_000}<w:r><w:t>Deep.</w:t></w:r>{'</w:hyperlink>' * 50_000}</w:p>",
        "".join("<w:p><w:r><w:pict><w:txbxContent>" for _ in range(5_000))
        + "".join("</w:txbxContent></w:pict></w:r></w:p>" for _ in range(5_000)),
    ],
    ids=["tables", "wrappings", "controls", "rows", "links", "boxes"],
)
def test_what_nests_without_end_is_refused(body: str) -> None:
    assert "too deep in one another" in refusal(word(body))


def test_notes_that_call_each_other_end() -> None:
    call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = f'<w:footnote w:id="2">{p("Again.", call)}</w:footnote>'
    assert told(word(p("Body.", call), notes=notes)) == ["paragraph|Body.", "paragraph|Again."]


SAMPLE = (
    p("Terms", style="H1")
    + p("We keep ", ins("all "), gone("no "), "logs.", end="ins")
    + item("one;") + item("two.", 1, 1)
    + table(row("a", "b"), row("c", "d", properties='<w:ins w:id="1" w:author="A"/>'))
    + p(field("HYPERLINK \"https://a.example/\"", "us"), field("PAGE", "1"))
)  # fmt: skip
TAG = re.compile(r"<[^>]+>")


@given(st.integers(min_value=0, max_value=2**32), st.sampled_from(["accept", "reject"]))
def test_whatever_its_tags_are_it_is_read_or_refused(number: int, view: str) -> None:
    dice, body = Random(number), SAMPLE  # noqa: S311  no secret
    for _ in range(dice.randint(1, 6)):
        tags = list(TAG.finditer(body))
        one, other = dice.choice(tags), dice.choice(tags)
        taken = dice.choice(["", other.group(), one.group() * 2, 'w:val="-99999999999"'])
        body = body[: one.start()] + taken + body[one.end() :]
    content = word(body, numbering=lists(levels(("decimal", "%1."), ("lowerRoman", "%9%2)"))))
    with suppress(UnreadableSourceError):
        read(source(content, view))


GROWS = """
import sys, time
from policydiff.model import Source
from policydiff.read import read
from policydiff.errors import UnreadableSourceError
from pathlib import Path
content = Path(sys.argv[1]).read_bytes()
before = time.process_time()
try:
    read(Source("policy.docx", content, "docx"))
    said = "read"
except UnreadableSourceError as error:
    said = str(error)
memory = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM:"))
print(time.process_time() - before, int(memory.split()[1]) // 1024, said)
"""


def blank(size: int) -> str:
    return DOCUMENT.format(p("Body.") + " " * size)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="not here: memory is read from /proc")
@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"word/document.xml": lambda: blank(60_000_000).encode()}, "unpacks to more than"),
        ({"word/document.xml": lambda: DOCUMENT.format(p("Word. ") * 100_000).encode()}, "paragraphs"),
        ({"word/document.xml": lambda: DOCUMENT.format("<w:p/>" * 1_000_000).encode()}, ""),
        ({"word/document.xml": lambda: DOCUMENT.format(p("<w:r><w:t>x</w:t></w:r>" * 800_000)).encode()}, ""),
        ({"word/document.xml": lambda: DOCUMENT.format(table(*[row("a", "b")] * 50_000)).encode()}, ""),
        ({"word/styles.xml": lambda: blank(60_000_000).encode()}, "unpacks to more than"),
    ],
    ids=["bomb", "100,000 paragraphs", "a million empty ones", "a million texts", "100,000 cells", "bomb beside"],
)  # fmt: skip
def test_large_files_cost_little(tmp_path: Path, parts: dict[str, object], said: str) -> None:
    file = tmp_path / "large.docx"
    file.write_bytes(word(p("Body."), parts={name: made() for name, made in parts.items()}))  # type: ignore[operator]
    done = subprocess.run([sys.executable, "-c", GROWS, str(file)], capture_output=True, text=True, check=True)
    seconds, megabytes, told_ = done.stdout.split(" ", 2)
    assert said in told_
    assert float(seconds) < 5
    assert int(megabytes) < 300
