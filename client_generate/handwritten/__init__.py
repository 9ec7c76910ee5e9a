"""Files that people write: YAML read strictly, and every mistake in it found at once, with its line."""

from client_generate.handwritten.document import Document, load

__all__ = ["Document", "load"]
