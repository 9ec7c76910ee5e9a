"""The offline reader of messages: rules over a table of phrases, `phrases.toml`. The same words mean the same."""
