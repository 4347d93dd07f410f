"""What changed in the content between two states of a library, in words for a reviewer."""
