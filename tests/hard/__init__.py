"""What is done to break it."""
