"""The words of Bulgarian."""
