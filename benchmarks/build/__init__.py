"""How long building takes: ours beside the tools people would pick instead."""
