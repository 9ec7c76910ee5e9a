"""From circle takes to an editor's timeline: the cut as data, assemblies, exports and deliveries."""
