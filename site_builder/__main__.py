"""Lets `python -m site_builder` do what the `site-builder` command does."""

from site_builder.adapters.cli import main

if __name__ == "__main__":
    main()
