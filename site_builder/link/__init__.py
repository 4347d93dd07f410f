"""Knowledge laid over the untouched texts, keyed by address: citations, references, backlinks."""
