"""Paper tests: drawing, ordering, keys, the geometry of the answer sheet, and marking. Pure: no file is touched here."""
