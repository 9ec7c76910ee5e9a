"""Kinds of place, each drawn for a set."""
