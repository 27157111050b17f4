"""Comparison in, text out: JSON, and pages for people. Renderers decide looks, never meaning."""
