"""The terminal: one typed command a body, one call each."""
