"""redlines, as its own documentation begins."""

import sys
from pathlib import Path

from redlines import Redlines

old, new = (Path(path).read_text("utf-8") for path in sys.argv[1:3])
sys.stdout.write(Redlines(old, new, markdown_style="none").output_markdown)
