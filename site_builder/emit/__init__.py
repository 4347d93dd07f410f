"""Pages to bytes: the engine-free tree, and its safe publication."""
