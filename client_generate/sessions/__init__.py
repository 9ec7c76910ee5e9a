"""Staged work: a session walks through stages, and a person accepts each. The engine knows no stage by name."""
