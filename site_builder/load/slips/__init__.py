"""The slips behind a YAML error: each detector knows one, and points at the slip, not at where the reader gave up."""
