"""The words of film production as frozen types; no effects."""
