"""The words of the rules in French."""
