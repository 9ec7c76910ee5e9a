"""Services that make media, one file each, and the model cards."""
