"""A film from the paid service as anybody would fetch it: the job's id is written down once the reply is there.

`python -m tests.paid_wire.naive` in a workspace makes one take; after a crash it goes on from what was written down.
"""

from __future__ import annotations

import time
from pathlib import Path

import httpx

ENDPOINT = "/v1/models/kwaivgi/kling-v3-omni-video/predictions"


def main() -> None:
    """Make the take, or go on with the one that was begun."""
    env = dict(line.split("=", 1) for line in Path(".env").read_text().splitlines())
    takes, known = Path("projects/film/SEQ01/takes"), Path("job.json")
    takes.mkdir(parents=True, exist_ok=True)
    headers = {"Authorization": f"Bearer {env['REPLICATE_API_TOKEN']}"}
    with httpx.Client(base_url=env["REPLICATE_BASE_URL"], headers=headers, trust_env=False, timeout=60) as client:
        if not known.exists():
            asked = {"prompt": "A street at dawn", "duration": 3, "mode": "standard", "aspect_ratio": "16:9"}
            job = client.post(ENDPOINT, json={"input": asked}).raise_for_status().json()
            known.write_text(job["id"])
        while (job := client.get(f"/v1/predictions/{known.read_text()}").json())["status"] != "succeeded":
            time.sleep(0.1)
        film = httpx.get(job["output"], trust_env=False).content
        number = len(list(takes.iterdir())) + 1
        (takes / f"SEQ01_take{number:03d}.mp4").write_bytes(film)
        known.unlink()


if __name__ == "__main__":
    main()
