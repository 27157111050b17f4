"""cydifflib, the compiled twin of the standard library's: the words of both whole texts through one SequenceMatcher."""

import re
import sys
from pathlib import Path

import cydifflib

old, new = (re.findall(r"\w+|\s+|[^\w\s]", Path(path).read_text("utf-8")) for path in sys.argv[1:3])
for tag, i1, i2, j1, j2 in cydifflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
    sys.stdout.write(f"{tag} {''.join(old[i1:i2])} {''.join(new[j1:j2])}\n")
