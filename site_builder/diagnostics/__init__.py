"""What went wrong, where, and what to do: values, their catalogue, and ways to show them."""
