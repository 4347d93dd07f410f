"""Helps authors change content without fear: new files, mends, what changed, what is due. Knows neither click nor rich."""
