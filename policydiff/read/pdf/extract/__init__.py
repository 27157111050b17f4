"""A program of its own: PDF files in, what their pages hold out, as JSON. pdfium runs in it and nowhere else.

The library is C++ and reads files of strangers: where one makes it crash, run on or eat memory, this process ends and
not the one that asked (`apart`). There the package is called by its own name alone and imports nothing else of ours,
which would cost more than reading most files; so its modules name one another from where they stand.

On standard input it takes, for each file, the length as eight bytes and the bytes; on standard output it gives the
same for the answer. Coordinates are points from the upper left corner of the page.

    {"pages": [{"w": 612, "h": 792, "text": [[text, x0, x1, base, size, style, mcid], …],
                "rules": [[x0, y0, x1, y1], …], "dots": [[x0, y0, x1, y1], …],
                "links": [[x0, y0, x1, y1, target], …]}, …], "tree": [node, …]}

A `text` is what one operator shows, `style` a sum of BOLD, ITALIC and TURNED, `mcid` the number by which the structure
tree calls it, -1 without. A node is `[type, [[place, node or mcid], …], [page, …]]`. `{"error": kind}` where nothing
can be read; kinds are those of `apart`.
"""

BOLD, ITALIC, TURNED = 1, 2, 4

GAP = "\x1f"
"""Ends a text after which the library sees a space that the file does not hold."""
