"""Words of Korean that say nothing without the verb before them, parted by `|`: a space is no edge before them."""

from __future__ import annotations

DEPENDENT = "수 있|수 없|있|없|수도 |것입|것이|것을|필요가|필요합|경우가|바가|않|못"
