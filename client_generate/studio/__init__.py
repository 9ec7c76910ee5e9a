"""Composition root and façade for every front end: builds stores, providers and runners; holds no logic."""

from client_generate.studio.studio import Studio, open_studio
from client_generate.studio.workshop import utc_now

__all__ = ["Studio", "open_studio", "utc_now"]
