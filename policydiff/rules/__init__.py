"""Tables that the rooms share: what to look for in policies, each with its source. Nothing here knows about changes."""
