"""What all renderers say in the same words: phrases, places, excerpts, dates, entries of lists."""
