"""The command line: `python starter.py COMMAND --help` says what each command takes."""

from collections.abc import Callable

import typer

from console.commandline import deciding, keeping, looking, making

app = typer.Typer(
    help="A brief goes in; a finished television commercial comes out.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

COMMANDS: dict[str, Callable[..., None]] = {
    "run": making.run,
    "estimate": making.estimate,
    "list": looking.list_runs,
    "status": looking.status,
    "watch": looking.watch,
    "approve": deciding.approve,
    "reject": deciding.reject,
    "retry": deciding.retry,
    "raise-budget": deciding.raise_budget,
    "cancel": deciding.cancel,
    "fetch": looking.fetch,
    "check": looking.check,
    "cut": making.cut,
    "resume": keeping.resume,
    "up": keeping.up,
    "doctor": keeping.doctor,
    "readmit": keeping.readmit,
}
"""In the order in which `--help` shows them."""

for name, command in COMMANDS.items():
    app.command(name)(command)

if __name__ == "__main__":
    app()
