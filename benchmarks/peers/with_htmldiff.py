"""lxml's htmldiff, on both files as HTML: rendering them is not on its account."""

import sys
from pathlib import Path

from lxml.html.diff import htmldiff

old, new = (Path(path).with_suffix(".html").read_text("utf-8") for path in sys.argv[1:3])
sys.stdout.write(htmldiff(old, new))
