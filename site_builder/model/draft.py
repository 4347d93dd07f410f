"""The words that stand in a draft where its author still has to write."""

TODO = "VIẾT TIẾP"
