"""What pydantic says of a value, in words for its author: one message for each way of not fitting."""
