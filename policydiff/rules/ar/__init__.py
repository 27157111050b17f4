"""The words of Arabic."""
