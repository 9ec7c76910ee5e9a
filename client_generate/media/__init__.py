"""Pictures and films on disk: cut, probe, crop, encode."""
