"""Files to models: every problem with file, line and column; all of them, never just the first."""
