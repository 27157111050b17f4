"""The words of Finnish."""
