"""Findings in, what machines that show them beside the text read out: workflow commands, SARIF, Code Quality."""
