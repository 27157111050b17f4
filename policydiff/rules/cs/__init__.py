"""The words of Czech."""
