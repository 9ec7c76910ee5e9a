"""One call to a provider, from intent to published file, safe against any crash."""
