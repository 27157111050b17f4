"""Text in, words and numbers about words out: tools that every room shares."""
