"""Handouts and forms to files for paper: PDF by WeasyPrint, Word by python-docx. The same input gives the same bytes."""
