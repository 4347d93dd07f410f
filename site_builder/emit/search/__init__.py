"""The search index: sections of pages, folded as Vietnamese is typed, ranked in advance, cut into shards that load as scripts."""
