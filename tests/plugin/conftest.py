"""The package beside is not ours: its tests run where it is installed, not among these."""

collect_ignore = ["slides-provider"]
