"""Hands close to us, and what they do."""
