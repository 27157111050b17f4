"""The words of Swedish."""
