"""What somebody has to read again, by whom, and the noting that they have."""
