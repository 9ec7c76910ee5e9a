"""Look what the project ships up among known vulnerabilities; fail on any, and say loudly what could not be asked."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

SECONDS = 120


def shipped(root: str = "client-generate") -> dict[str, str]:
    """Return name and version of everything that installing the project without extras brings."""
    found: dict[str, str] = {}
    waiting = [root]
    while waiting:
        name = waiting.pop()
        try:
            package = distribution(name)
        except PackageNotFoundError:  # for another platform or Python
            continue
        key = re.sub(r"[-_.]+", "-", package.metadata["Name"]).lower()
        if key in found:
            continue
        found[key] = package.version
        waiting += [
            re.split(r"[^\w.-]", line, maxsplit=1)[0] for line in package.requires or () if "extra ==" not in line
        ]
    del found[root]
    return found


def audit(packages: dict[str, str]) -> tuple[list[dict[str, object]], str]:
    """Ask the advisory service; returns its answer for each package, or nothing and why there is none."""
    with tempfile.TemporaryDirectory() as folder:
        pins = Path(folder) / "pins.txt"
        pins.write_text("".join(f"{name}=={version}\n" for name, version in sorted(packages.items())))
        command = [sys.executable, "-m", "pip_audit", "-r", str(pins), "--no-deps", "--disable-pip", "--format", "json"]
        try:
            run = subprocess.run(
                [*command, "--progress-spinner", "off"], capture_output=True, text=True, timeout=SECONDS
            )
        except subprocess.TimeoutExpired:
            return [], f"no answer within {SECONDS} s"
    try:
        return json.loads(run.stdout)["dependencies"], ""
    except (json.JSONDecodeError, KeyError, TypeError):
        lines = run.stderr.strip().splitlines() or [f"pip-audit ended with {run.returncode} and said nothing"]
        return [], lines[-1][:300]


def main() -> int:
    """Print the verdict; 1 on a known vulnerability. A machine without the service gets a notice, as it cannot know."""
    packages = shipped()
    answers, problem = audit(packages)
    if problem:
        print(f"NOTICE audit: no advisory service, so NOT audited: {', '.join(packages)} ({problem})")
        return 0
    unknown = [a for a in answers if "skip_reason" in a]
    vulnerable = [(a, v) for a in answers for v in a.get("vulns", ())]
    if unknown:
        names = ", ".join(str(answer["name"]) for answer in unknown)
        print(f"NOTICE audit: the advisory service does not know, so NOT audited: {names}")
    for answer, vuln in vulnerable:
        fixed = ", ".join(vuln.get("fix_versions", ())) or "no version yet"
        print(f"VULNERABLE {answer['name']} {answer['version']}: {vuln['id']}, fixed in {fixed}")
    print(
        f"audit: {len(answers) - len(unknown)} of {len(packages)} packages audited, {len(vulnerable)} vulnerabilities"
    )
    return 1 if vulnerable else 0


if __name__ == "__main__":
    sys.exit(main())
