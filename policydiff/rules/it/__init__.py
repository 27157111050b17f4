"""The words of the rules in Italian."""
