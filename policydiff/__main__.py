"""`python -m policydiff`: the command without its script."""

import sys

from policydiff.cli import main

sys.exit(main())
