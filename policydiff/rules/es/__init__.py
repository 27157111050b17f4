"""The words of the rules in Spanish."""
