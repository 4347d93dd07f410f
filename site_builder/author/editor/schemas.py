"""Where the schemas stand in a project."""

SCHEMAS = ".vscode/schemas"
