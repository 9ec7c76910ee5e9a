"""Many sequences at once, up to a person's gate."""
