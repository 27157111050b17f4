"""Names of two revisions in, a plan and its preview out: the corridor of a dry run."""
