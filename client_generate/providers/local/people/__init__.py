"""People as they are described: heads, faces, hair, clothes, hands."""
