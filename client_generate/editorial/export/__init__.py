"""From the timeline to what editors' programs open: a file a format, each a pure function from Timeline to bytes."""
