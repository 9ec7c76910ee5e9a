"""The film as a MoviePy composition. Run in an environment that has MoviePy, by `make test`."""
