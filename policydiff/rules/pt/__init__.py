"""The words of the rules in Portuguese."""
