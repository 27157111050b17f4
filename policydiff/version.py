"""The version of policydiff and notices, in the one place that every module can reach."""

__version__ = "0.1.0"
