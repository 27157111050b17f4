"""The words of the rules in German."""
