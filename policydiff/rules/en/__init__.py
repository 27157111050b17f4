"""The words of the rules in English."""
