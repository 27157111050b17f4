"""The words of the rules in Japanese."""
