"""The stage sets, one a file; each draws one kind of place from plates in depth."""
