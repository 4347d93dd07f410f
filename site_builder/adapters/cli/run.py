"""Runs a command and turns whatever happens into words and an exit code: 0 ok, 1 content, 2 usage, 3 environment, 75 locked."""

from __future__ import annotations

import traceback
from collections.abc import Sequence

import click

from site_builder.adapters.cli.commands import commands
from site_builder.adapters.cli.trouble import (
    CONTENT,
    ENVIRONMENT,
    LOCKED,
    OK,
    USAGE,
    Trouble,
    explain_os_error,
    explain_publish_error,
)
from site_builder.adapters.cli.words import say_error
from site_builder.diagnostics.language import _
from site_builder.emit.publish import Locked, PublishError

__all__ = ["CONTENT", "ENVIRONMENT", "LOCKED", "OK", "USAGE", "run"]


def run(arguments: Sequence[str]) -> int:
    """Return the exit code of the command; no traceback reaches a user unless `--debug` asks for it."""
    try:
        result = commands().main(args=list(arguments), prog_name="site-builder", standalone_mode=False)
        return result if isinstance(result, int) else OK
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.UsageError as error:
        hint = error.ctx.get_usage() + "\n" if error.ctx else ""
        say_error(f"{hint}{_('Lỗi:')} {error.format_message()}")
        return USAGE
    except click.ClickException as error:
        say_error(f"{_('Lỗi:')} {error.format_message()}")
        return USAGE
    except (KeyboardInterrupt, click.Abort):
        say_error(_("Đã dừng theo yêu cầu. Trang đã dựng trước đó vẫn còn nguyên."))
        return 130
    except Trouble as trouble:
        say_error(str(trouble))
        return trouble.exit_code
    except PublishError as error:
        say_error(explain_publish_error(error))
        return LOCKED if isinstance(error, Locked) else ENVIRONMENT
    except OSError as error:
        say_error(explain_os_error(error))
        return ENVIRONMENT
    except Exception:  # the last resort: words instead of a traceback
        if "--debug" in arguments:
            traceback.print_exc()
        say_error(
            _(
                "Chương trình gặp sự cố ngoài dự tính; trang đã dựng trước đó vẫn còn nguyên. Chạy lại với --debug (đặt ngay sau site-builder) và gửi những gì hiện ra cho người phụ trách kỹ thuật."
            )
        )
        return ENVIRONMENT
