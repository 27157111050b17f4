"""The words of Slovak."""
