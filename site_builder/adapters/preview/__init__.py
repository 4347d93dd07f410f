"""The live preview: the site as it is being edited, the way to each page's source, and errors shown in the browser."""
