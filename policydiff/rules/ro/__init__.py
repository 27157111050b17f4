"""The words of Romanian."""
