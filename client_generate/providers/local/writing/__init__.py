"""The offline writer: a small grammar over phrases in data files. The same brief and seed give the same bytes."""
