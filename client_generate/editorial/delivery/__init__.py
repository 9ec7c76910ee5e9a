"""The delivery: one folder that holds a film and all that belongs to it, for people who never open a terminal."""
