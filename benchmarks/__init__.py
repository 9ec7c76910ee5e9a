"""Measures of speed and size, side by side with a plain yardstick: `python -m benchmarks NAME`."""
