"""A program of its own: PDF files in, what their pages hold out, as JSON. pdfium runs in it and nowhere else.

The library is C++ and reads files of strangers: where one makes it crash, run on or eat memory, this process ends and
not the one that asked (`apart`). It is started by its path and imports nothing of ours.

On standard input it takes, for each file, the length as eight bytes and the bytes; on standard output it gives the
same for the answer. Coordinates are points from the upper left corner of the page.

    {"pages": [{"w": 612, "h": 792, "text": [[text, x0, x1, base, size, style, mcid], …],
                "rules": [[x0, y0, x1, y1], …], "dots": [[x0, y0, x1, y1], …],
                "links": [[x0, y0, x1, y1, target], …]}, …], "tree": [node, …]}

A `text` is what one operator shows, `style` a sum of BOLD, ITALIC and TURNED, `mcid` the number by which the structure
tree calls it, -1 without. A node is `[type, [[place, node or mcid], …], [page, …]]`. `{"error": kind}` where nothing
can be read; kinds are those of `apart`.
"""

from __future__ import annotations

import ctypes
import json
import math
import sys
from typing import Any, BinaryIO

BOLD, ITALIC, TURNED = 1, 2, 4

MOST_PAGES = 2_000
MOST_CHARACTERS = 3_000_000
MOST_PIECES = 30_000
MOST_NODES = 400_000
"""What a file may hold: ten times the longest policy known; more is refused, as it would take minutes and gigabytes.
Of nodes, those that are looked at: past that, the structure is left alone."""

MOST_PATHS = 30_000
"""Drawn paths of a file that are looked at, for rules and bullets: a map or a chart has more, a text has not."""

_MOST_SEGMENTS = 400
"""Of a path that may be a grid of lines."""

_DEEPEST = 60
"""Levels of a structure tree; real ones have fifteen."""

_LIMIT_CPU = 4
_LIMIT_MEMORY = 200 << 20
"""Seconds of the processor for a file, and bytes beyond what the process had at its start."""

_PASSWORD, _FILL_STROKE = 4, 2
_SLANTED, _FORCE_BOLD = 1 << 6, 1 << 18
"""As pdfium and ISO 32000-2, 9.8.2, have them."""

_GAP = "\x1f"
"""Ends a text after which the library sees a space that the file does not hold."""


class TooMuchError(Exception):
    """A file holds more than is read."""


def main(folder: str) -> None:
    """Answer until standard input ends; `folder` is where pypdfium2 lies."""
    sys.path.append(folder)
    _bind()
    _limit_memory()
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    while (head := source.read(8)) and len(head) == 8:  # noqa: PLR2004 - a length
        _limit_cpu()
        answer = _answer(source, int.from_bytes(head, "big"))
        sink.write(len(answer).to_bytes(8, "big") + answer)
        sink.flush()


def _answer(source: BinaryIO, size: int) -> bytes:
    try:
        found = read(source.read(size))
    except TooMuchError:
        found = {"error": "large"}
    except MemoryError:
        found = {"error": "memory"}
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def _limit_memory() -> None:
    """Where the system can: a stream of a kilobyte may unpack to gigabytes."""
    try:
        import resource
    except ImportError:  # Windows: the one who asks watches the time alone
        return
    held = 0
    try:
        with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 - pathlib is another 10 ms
            held = int(file.read().split()[0]) * resource.getpagesize()
    except OSError:
        held = 1 << 30  # no such file on this system: its own libraries are counted by guess
    resource.setrlimit(resource.RLIMIT_AS, (held + _LIMIT_MEMORY, held + _LIMIT_MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _limit_cpu() -> None:
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    limit = math.ceil(used.ru_utime + used.ru_stime) + _LIMIT_CPU
    resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.getrlimit(resource.RLIMIT_CPU)[1]))


pdfium: Any = None


def _bind() -> None:
    """Load the library; objects of a page are passed as plain addresses, which costs a third of a pointer's price."""
    global pdfium  # noqa: PLW0603 - loaded once, where it is wanted
    import pypdfium2.raw as library

    pdfium = library
    library.FPDFText_GetTextObject.restype = ctypes.c_void_p
    for name in ("FPDFTextObj_GetFont", "FPDFPageObj_GetMarkedContentID", "FPDFTextObj_GetTextRenderMode"):
        function = getattr(library, name)
        function.argtypes = (ctypes.c_void_p, *function.argtypes[1:])
    library.FPDFTextObj_GetFont.restype = ctypes.c_void_p
    for name in ("FPDFFont_GetBaseFontName", "FPDFFont_GetFlags"):
        function = getattr(library, name)
        function.argtypes = (ctypes.c_void_p, *function.argtypes[1:])


def read(content: bytes) -> dict[str, Any]:
    """All pages of a file.

    Raises:
        TooMuchError: it has more pages or signs than are read.
        MemoryError: it would take more memory than it may have.
    """
    document = pdfium.FPDF_LoadMemDocument64(content, len(content), None)
    if not document:
        error = pdfium.FPDF_GetLastError()
        return {"error": "password" if error == _PASSWORD else "broken"}
    count = pdfium.FPDF_GetPageCount(document)
    if count > MOST_PAGES:
        raise TooMuchError
    if not count:
        return {"error": "broken"}
    reader = _Reader(document)
    pages = [reader.page(at) for at in range(count)]
    pdfium.FPDF_CloseDocument(document)
    if not any(pages):
        return {"error": "broken"}
    return {"pages": [page or {"w": 0, "h": 0} for page in pages], "tree": reader.tree() if reader.tagged else []}


class _Reader:
    """One pass over the pages of a document."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._fonts: dict[int, int] = {}
        self._characters = self._pieces = self._paths = 0
        self._roots: dict[int, list[Any]] = {}
        self._nodes = 0
        self._buffer = ctypes.create_string_buffer(4096)
        self._matrix, self._box = pdfium.FS_MATRIX(), pdfium.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._like: tuple[int | None, float] = (None, -1.0)
        self._set = (0.0, 0)
        self.tagged = bool(pdfium.FPDFCatalog_IsTagged(document))
        """Whether the file has a structure tree, which was read to its end so far."""

    def page(self, at: int) -> dict[str, Any] | None:
        """What a page holds; None where it is broken."""
        page = pdfium.FPDF_LoadPage(self._document, at)
        if not page:
            return None
        text = pdfium.FPDFText_LoadPage(page)
        width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
        frame = _Frame(page, width, height)
        found: dict[str, Any] = {"w": _near(width), "h": _near(height)}
        if text:
            found["text"] = self._text(text, frame)
            pdfium.FPDFText_ClosePage(text)
        found["rules"], found["dots"] = self._drawn(page, frame)
        found["links"] = self._links(page, frame)
        if self.tagged:
            self._structure(page, at)
        pdfium.FPDF_ClosePage(page)
        return found

    def tree(self) -> list[Any]:
        """The structure tree of all pages, in its order."""
        return [_plain(node) for _, node in sorted(self._roots.items())]

    def _text(self, page: Any, frame: _Frame) -> list[Any]:
        size = pdfium.FPDFText_CountChars(page)
        self._characters += max(0, size)
        if self._characters > MOST_CHARACTERS:
            raise TooMuchError
        if size <= 0:
            return []
        buffer = ctypes.create_string_buffer(4 * size + 4)
        written = pdfium.FPDFText_GetText(page, 0, size, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)))
        units = buffer.raw[: 2 * max(0, written - 1)]
        same = written - 1 == size  # else some signs take two units, or none

        def text_at(i: int) -> int:
            if i >= size:
                return len(units) // 2
            return i if same else int(pdfium.FPDFText_GetTextIndexFromCharIndex(page, i))

        of = pdfium.FPDFText_GetTextObject
        found: list[Any] = []
        begin = 0
        while begin < size:
            holder = of(page, begin)
            last = _last(of, page, begin, size, holder)
            following = last + 1
            while following < size and of(page, following) is None:
                following += 1  # a space or a line end that the library made up; no object holds it
            first, after, end = text_at(begin), text_at(last + 1), text_at(following)
            string = units[2 * first : 2 * after].decode("utf-16-le", "replace") if 0 <= first < after else ""
            if holder and string.strip("\r\n"):
                made_up = units[2 * after : 2 * end] if after < end else b""
                spaced = b" \0" in made_up and b"\n" not in made_up
                piece = self._piece(page, holder, (begin, last), string + _GAP * spaced, frame)
                if not found or not _goes_on(found[-1], piece):
                    found.append(piece)
            begin = following
        self._pieces += len(found)
        if self._pieces > MOST_PIECES:
            raise TooMuchError
        return found

    def _piece(self, page: Any, holder: int, place: tuple[int, int], string: str, frame: _Frame) -> list[Any]:
        x, y, box = self._x, self._y, self._box
        pdfium.FPDFText_GetCharOrigin(page, place[0], x, y)
        pdfium.FPDFText_GetLooseCharBox(page, place[1], box)
        font = pdfium.FPDFTextObj_GetFont(holder)
        like = font, round(box.top - box.bottom, 2)
        if like != self._like or len(string) > 1:  # letters shown one by one are mostly set alike
            self._set_like(page, place[0], font, frame)
            self._like = like
        style = self._set[1]
        if pdfium.FPDFTextObj_GetTextRenderMode(holder) == _FILL_STROKE:
            style |= BOLD  # a heavier face that the font lacks is drawn by its outline
        x0, base = frame.point(x.value, y.value)
        x1 = max(frame.point(box.left, box.bottom)[0], frame.point(box.right, box.top)[0], x0)
        mcid = pdfium.FPDFPageObj_GetMarkedContentID(holder) if self.tagged else -1
        return [string, _near(x0), _near(x1), _near(base), self._set[0], style, mcid]

    def _set_like(self, page: Any, place: int, font: int | None, frame: _Frame) -> None:
        """Note the size and the style of a sign."""
        matrix = self._matrix
        pdfium.FPDFText_GetMatrix(page, place, matrix)
        size = pdfium.FPDFText_GetFontSize(page, place) * (math.hypot(matrix.c, matrix.d) or 1.0)
        self._set = (
            max(0.1, round(_near(100 * size) / 100, 2)),
            self._style(font) | (TURNED if frame.turns(matrix) else 0),
        )

    def _style(self, font: int | None) -> int:
        if font is None:
            return 0
        style = self._fonts.get(font)
        if style is None:
            pdfium.FPDFFont_GetBaseFontName(font, self._buffer, len(self._buffer))
            name, flags = self._buffer.value.decode("latin-1").lower(), max(0, pdfium.FPDFFont_GetFlags(font))
            heavy = any(word in name for word in ("bold", "black", "heavy", "demi")) or flags & _FORCE_BOLD
            slant = "italic" in name or "oblique" in name or flags & _SLANTED
            style = self._fonts[font] = (BOLD if heavy else 0) | (ITALIC if slant else 0)
        return style

    def _drawn(self, page: Any, frame: _Frame) -> tuple[list[Any], list[Any]]:
        """Ruling lines, and small marks that may be bullets."""
        rules: list[Any] = []
        dots: list[Any] = []
        left, bottom, right, top = (ctypes.c_float() for _ in range(4))
        for i in range(pdfium.FPDFPage_CountObjects(page)):
            item = pdfium.FPDFPage_GetObject(page, i)
            if pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_PATH:
                continue
            self._paths += 1
            if self._paths > MOST_PATHS:
                break
            pdfium.FPDFPageObj_GetBounds(item, left, bottom, right, top)
            box = frame.box(left.value, bottom.value, right.value, top.value)
            width, height = box[2] - box[0], box[3] - box[1]
            if max(width, height) <= _DOT and min(width, height) >= 1:
                dots.append(box)
            elif min(width, height) <= _THIN:
                rules.append(box)
            elif pdfium.FPDFPath_CountSegments(item) <= _MOST_SEGMENTS:
                rules += _edges(item, box, frame)
        return rules, dots

    def _links(self, page: Any, frame: _Frame) -> list[Any]:
        found: list[Any] = []
        at, link, box, most = ctypes.c_int(0), pdfium.FPDF_LINK(), pdfium.FS_RECTF(), len(self._buffer)
        while len(found) < _MOST_LINKS and pdfium.FPDFLink_Enumerate(page, at, link):
            if not pdfium.FPDFLink_GetAnnotRect(link, box):
                continue
            action = pdfium.FPDFLink_GetAction(link)
            size = pdfium.FPDFAction_GetURIPath(self._document, action, self._buffer, most) if action else 0
            target = self._buffer.raw[: size - 1].decode("utf-8", "replace") if 1 < size <= most else ""
            found.append([*frame.box(box.left, box.bottom, box.right, box.top), target])
        return found

    def _structure(self, page: Any, at: int) -> None:
        tree = pdfium.FPDF_StructTree_GetForPage(page)
        if not tree:
            return
        waiting: list[tuple[Any, dict[int, Any], int, int]] = []
        count = max(0, pdfium.FPDF_StructTree_CountChildren(tree))
        roots = ((i, pdfium.FPDF_StructTree_GetChildAtIndex(tree, i)) for i in range(count))
        waiting += [(element, self._roots, i, 0) for i, element in roots if element]
        while waiting and self.tagged:
            element, siblings, i, depth = waiting.pop()
            if i not in siblings:
                siblings[i] = [self._type(element), {}, []]
            node = siblings[i]
            node[2].append(at)
            count = max(0, pdfium.FPDF_StructElement_CountChildren(element))
            self._nodes += count + 1
            if self._nodes > MOST_NODES or depth > _DEEPEST:
                self.tagged = False
                break
            for k in range(count):
                if child := pdfium.FPDF_StructElement_GetChildAtIndex(element, k):
                    waiting.append((child, node[1], k, depth + 1))
                elif k not in node[1] and (mcid := pdfium.FPDF_StructElement_GetChildMarkedContentID(element, k)) >= 0:
                    node[1][k] = mcid
        pdfium.FPDF_StructTree_Close(tree)

    def _type(self, element: Any) -> str:
        size = pdfium.FPDF_StructElement_GetType(element, self._buffer, 200)
        return self._buffer.raw[: max(0, min(size, 200) - 2)].decode("utf-16-le", "replace")


_DOT = 7
_THIN = 2.5
_MOST_LINKS = 2_000
"""Points of the largest drawn bullet and of the thickest ruling line; links of a page."""


def _goes_on(before: list[Any], piece: list[Any]) -> bool:
    """Add a piece to the one before where it goes on with its word, as where each letter is shown by itself."""
    text = before[0]
    if before[3:] != piece[3:] or text[-1] == _GAP or abs(piece[1] - before[2]) > _CLOSE * piece[4]:
        return False
    if len(text) < _MARKER and text.rstrip()[-1:] in ".)":
        return False  # what may be the number of an item
    before[0] += piece[0]
    before[2] = piece[2]
    return True


_MARKER = 8
_CLOSE = 0.12
"""Letters of the longest number of an item; and, of a type size: pieces that stand closer are of one word."""


def _last(of: Any, page: Any, first: int, size: int, holder: Any) -> int:
    """The last of the signs from one on that an object holds, in strides that grow and then shrink."""
    at, step = first, 1
    while step:
        if at + step < size and of(page, at + step) == holder:
            at, step = at + step, 2 * step
        else:
            step //= 2
            while step and not (at + step < size and of(page, at + step) == holder):
                step //= 2
            if step:
                at, step = at + step, max(1, step // 2)
    return at


def _near(value: float) -> float:
    """A coordinate to a tenth of a point; what is none, or lies on no page, is brought back to one."""
    return 0.0 if math.isnan(value) else round(min(max(value, -_FAR), _FAR), 1)


_FAR = 50_000.0
"""Points from the corner of a page past which nothing lies: the largest page of PDF 1.7 has 14,400, and a file that
sets another unit may have three times as many."""


def _plain(node: list[Any]) -> list[Any]:
    kids = [[i, kid if isinstance(kid, int) else _plain(kid)] for i, kid in sorted(node[1].items())]
    return [node[0], kids, node[2]]


def _edges(item: Any, box: list[float], frame: _Frame) -> list[list[float]]:
    """The level and upright lines of a path; all four edges where it is a box."""
    points: list[tuple[float, float]] = []
    found: list[list[float]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(item, matrix)
    for i in range(pdfium.FPDFPath_CountSegments(item)):
        segment = pdfium.FPDFPath_GetPathSegment(item, i)
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_BEZIERTO:
            return []
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        a, b = x.value, y.value
        point = frame.point(matrix.a * a + matrix.c * b + matrix.e, matrix.b * a + matrix.d * b + matrix.f)
        if points and pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_LINETO:
            (x0, y0), (x1, y1) = points[-1], point
            if abs(x0 - x1) < 1 or abs(y0 - y1) < 1:
                found.append([_near(v) for v in (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))])
        points.append(point)
    if not found and len(points) >= 3:  # noqa: PLR2004 - a shape
        return []
    if len(points) in {4, 5}:
        x0, y0, x1, y1 = box
        return [[x0, y0, x1, y0], [x0, y1, x1, y1], [x0, y0, x0, y1], [x1, y0, x1, y1]]
    return found


class _Frame:
    """From a page's own coordinates to those of the upright page, downwards."""

    def __init__(self, page: Any, width: float, height: float) -> None:
        self._turn = pdfium.FPDFPage_GetRotation(page) % 4
        box = pdfium.FS_RECTF()
        pdfium.FPDF_GetPageBoundingBox(page, box)  # left at zero where it fails
        self._left: float = box.left
        self._bottom: float = box.bottom
        self._width, self._height = width, height

    def point(self, x: float, y: float) -> tuple[float, float]:
        x, y = x - self._left, y - self._bottom
        if self._turn == 1:
            return y, x
        if self._turn == 2:  # noqa: PLR2004 - half a turn
            return self._width - x, y
        if self._turn == 3:  # noqa: PLR2004 - three quarters
            return self._width - y, self._height - x
        return x, self._height - y

    def box(self, left: float, bottom: float, right: float, top: float) -> list[float]:
        (x0, y0), (x1, y1) = self.point(left, bottom), self.point(right, top)
        return [_near(v) for v in (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))]

    def turns(self, matrix: Any) -> bool:
        """Whether text set with a matrix does not run level on the upright page."""
        (x0, y0), (x1, y1) = self.point(0, 0), self.point(matrix.a, matrix.b)
        return abs(y1 - y0) > 0.1 * abs(x1 - x0) or x1 < x0


if __name__ == "__main__":
    main(sys.argv[1])
