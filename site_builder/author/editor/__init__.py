"""What an editor of texts needs to help an author: schemas, where they hold, and snippets."""
