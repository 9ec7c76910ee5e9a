from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

RUN = """
import sys
from fractions import Fraction
from pathlib import Path
from client_generate.media import ffmpeg
into = Path(sys.argv[2])
if sys.argv[1] == "run":
    ffmpeg.run(["-f", "lavfi", "-i", "testsrc=d=3600:s=64x64", "-f", "null", str(into)])
encoder = ffmpeg.Encoder(into, size=(64, 64), rate=Fraction(24))
print("ready", flush=True)
while True:
    encoder.write(bytes(64 * 64 * 3))
"""


def alive(pid: str) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def gone(pids: list[str], seconds: float = 10) -> bool:
    end = time.monotonic() + seconds
    while any(alive(pid) for pid in pids):
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize("how", ["run", "encode"])
def test_no_ffmpeg_outlives_a_killed_process(tmp_path: Path, how: str) -> None:
    command = [sys.executable, "-c", RUN, how, str(tmp_path / "x.mp4")]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as parent:
        working: list[str] = []
        end = time.monotonic() + 20
        while not working and time.monotonic() < end and parent.poll() is None:
            children = Path(f"/proc/{parent.pid}/task/{parent.pid}/children").read_text().split()
            time.sleep(0.6)  # the first child only says its version
            working = [pid for pid in children if alive(pid)]
        parent.kill()
    assert working
    assert gone(working)
