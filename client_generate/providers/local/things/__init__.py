"""Things and animals, each drawn for any set."""
