"""A production desk for client films made with AI video models."""

__version__ = "0.1.0"
