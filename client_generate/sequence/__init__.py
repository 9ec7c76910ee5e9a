"""A sequence's phases and decisions, and the runner a producer talks to."""
