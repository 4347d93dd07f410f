"""The web editor: a folder with Sveltia CMS, made for the models, so that trainers edit in a browser."""
