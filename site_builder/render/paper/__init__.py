"""Handouts: the library's texts as finished HTML for paper, with every citation in full."""
