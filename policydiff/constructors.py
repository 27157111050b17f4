"""A number of fields in, what makes their constructor out: the setters of the fields in, a function that calls them.

They are written out, since a loop takes a value twice as long, and text that is compiled for each class takes longer
than all its values. Setters give None, so `or` calls all of them.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as typing has it, without loading typing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

__all__ = ["BY_COUNT"]

BY_COUNT: Mapping[int, Callable[..., Any]] = {
    1: lambda s0: lambda o, a: s0(o, a),  # noqa: PLW0108  a setter itself takes no names
    2: lambda s0, s1: lambda o, a, b: s0(o, a) or s1(o, b),
    3: lambda s0, s1, s2: lambda o, a, b, c: s0(o, a) or s1(o, b) or s2(o, c),
    4: lambda s0, s1, s2, s3: lambda o, a, b, c, d: s0(o, a) or s1(o, b) or s2(o, c) or s3(o, d),
    5: lambda s0, s1, s2, s3, s4: lambda o, a, b, c, d, e: s0(o, a) or s1(o, b) or s2(o, c) or s3(o, d) or s4(o, e),
    6: lambda s0, s1, s2, s3, s4, s5: (
        lambda o, a, b, c, d, e, f: s0(o, a) or s1(o, b) or s2(o, c) or s3(o, d) or s4(o, e) or s5(o, f)
    ),
    7: lambda s0, s1, s2, s3, s4, s5, s6: (
        lambda o, a, b, c, d, e, f, g: s0(o, a) or s1(o, b) or s2(o, c) or s3(o, d) or s4(o, e) or s5(o, f) or s6(o, g)
    ),
    8: lambda s0, s1, s2, s3, s4, s5, s6, s7: (
        lambda o, a, b, c, d, e, f, g, h: (
            s0(o, a) or s1(o, b) or s2(o, c) or s3(o, d) or s4(o, e) or s5(o, f) or s6(o, g) or s7(o, h)
        )
    ),
    9: lambda s0, s1, s2, s3, s4, s5, s6, s7, s8: (
        lambda o, a, b, c, d, e, f, g, h, i: (
            s0(o, a) or s1(o, b) or s2(o, c) or s3(o, d) or s4(o, e) or s5(o, f) or s6(o, g) or s7(o, h) or s8(o, i)
        )
    ),
    10: lambda s0, s1, s2, s3, s4, s5, s6, s7, s8, s9: (
        lambda o, a, b, c, d, e, f, g, h, i, j: (
            s0(o, a)
            or s1(o, b)
            or s2(o, c)
            or s3(o, d)
            or s4(o, e)
            or s5(o, f)
            or s6(o, g)
            or s7(o, h)
            or s8(o, i)
            or s9(o, j)
        )
    ),
    11: lambda s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10: (
        lambda o, a, b, c, d, e, f, g, h, i, j, k: (
            s0(o, a)
            or s1(o, b)
            or s2(o, c)
            or s3(o, d)
            or s4(o, e)
            or s5(o, f)
            or s6(o, g)
            or s7(o, h)
            or s8(o, i)
            or s9(o, j)
            or s10(o, k)
        )
    ),
    12: lambda s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11: (
        lambda o, a, b, c, d, e, f, g, h, i, j, k, m: (
            s0(o, a)
            or s1(o, b)
            or s2(o, c)
            or s3(o, d)
            or s4(o, e)
            or s5(o, f)
            or s6(o, g)
            or s7(o, h)
            or s8(o, i)
            or s9(o, j)
            or s10(o, k)
            or s11(o, m)
        )
    ),
}
"""Up to twelve fields: `values` makes the few longer ones in another way."""
