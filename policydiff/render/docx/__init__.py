"""A comparison as a Word file whose tracked changes are the changes: accepted the new text, rejected the old one."""
