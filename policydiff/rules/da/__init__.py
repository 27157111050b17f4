"""The words of Danish."""
