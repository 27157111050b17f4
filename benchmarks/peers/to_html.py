"""Write each Markdown file as HTML beside it, for those who compare HTML."""

import sys
from pathlib import Path

from markdown_it import MarkdownIt

parser = MarkdownIt("commonmark").enable("table")
for path in map(Path, sys.argv[1:]):
    path.with_suffix(".html").write_text(parser.render(path.read_text("utf-8")), "utf-8")
