"""Mends in the files of authors what can be mended without a doubt: the form, never what is meant."""
