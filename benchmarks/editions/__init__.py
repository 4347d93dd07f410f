"""How long it takes to make a local edition for every commune and province."""
