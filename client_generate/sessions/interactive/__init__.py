"""From one prompt to a film: `story -> reference_image -> storyboard -> video`, then a client plan by adoption."""

from client_generate.sessions.interactive.adopting import Adopted, adopt
from client_generate.sessions.interactive.walk import NAME, interactive

__all__ = ["NAME", "Adopted", "adopt", "interactive"]
