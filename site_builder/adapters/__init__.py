"""The only rooms that know the outside: MkDocs, and the terminal."""
