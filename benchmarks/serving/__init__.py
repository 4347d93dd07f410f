"""How many readers a plain nginx with our configuration serves at once."""
