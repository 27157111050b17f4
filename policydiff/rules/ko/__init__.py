"""The words of the rules in Korean."""
