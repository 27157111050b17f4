"""The words of the rules in Polish."""
