"""Forms in which a citizen's words are written down. What is wrong is said at the field; nothing written is lost."""
