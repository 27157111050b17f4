"""The words of the rules in Dutch."""
