"""The commands for those who write content, and their options."""

from __future__ import annotations

import click

from site_builder.diagnostics.language import _


def _new() -> click.Command:
    return _New("new", help=_("Viết bản nháp một nội dung mới: hỏi những điều cần biết, không ghi đè tệp nào."))


class _New(click.Group):
    """Looks at the kinds of content only when one is wanted, so that other commands start fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the kinds in their order."""
        return [command.name or "" for command in self._made()]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command for one kind."""
        return next((command for command in self._made() if command.name == cmd_name), None)

    def _made(self) -> list[click.Command]:
        from site_builder.adapters.cli.new import new_commands

        return new_commands()


AUTHORS = (_new,)
