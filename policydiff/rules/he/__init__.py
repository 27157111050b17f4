"""The words of Hebrew."""
