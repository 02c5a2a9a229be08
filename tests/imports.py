"""What each of our modules imports, read from its source without running it."""

import ast
from collections import deque
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent


class When(StrEnum):
    """When an import happens."""

    LOAD = "as the module is loaded"
    TRIED = "if it is there, as the module is loaded"
    CALL = "when a function is called"
    TYPING = "for the type checker alone"


@dataclass(frozen=True)
class Import:
    """One import statement's name."""

    name: str
    """The module in dotted form; `from room import module` gives `room.module`."""
    when: When
    file: Path
    line: int

    @property
    def top(self) -> str:
        """The first part of the name: a room of ours, or a package."""
        return self.name.partition(".")[0]

    def __str__(self) -> str:
        return f"{self.file.relative_to(ROOT)}:{self.line} imports {self.name}"


def room_files() -> Mapping[str, tuple[Path, ...]]:
    """The modules of each room; a file beside the rooms is a room of its own."""
    lone = {file.stem: (file,) for file in sorted(ROOT.glob("*.py"))}
    folders = (
        folder
        for folder in sorted(ROOT.iterdir())
        if folder.is_dir() and not folder.name.startswith(".") and folder.name != "tests"
    )
    rooms = {folder.name: tuple(sorted(folder.rglob("*.py"))) for folder in folders}
    return lone | {name: files for name, files in rooms.items() if files}


@cache
def imports_of(file: Path) -> tuple[Import, ...]:
    """Every import of one file, wherever in it."""
    return tuple(_imports(ast.parse(file.read_text(), str(file)), file, When.LOAD))


RUNNING = (When.LOAD, When.TRIED, When.CALL)
"""Every import that can happen in a running program."""


def closure(
    start: Iterable[Path], when: Container[When] = RUNNING
) -> Mapping[Path, tuple[Path, ...]]:
    """Our modules that `start` reaches by imports of the kinds named, each with the way to it.

    A module's packages are loaded before it, so their `__init__` is reached as well.
    """
    ways: dict[Path, tuple[Path, ...]] = {file: (file,) for file in start}
    waiting = deque(ways)
    while waiting:
        file = waiting.popleft()
        for found in imports_of(file):
            if found.when not in when:
                continue
            for target in _files_of(found.name):
                if target not in ways:
                    ways[target] = (*ways[file], target)
                    waiting.append(target)
    return ways


def _imports(node: ast.AST, file: Path, when: When) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        for name in _names(child, file):
            yield Import(name, when, file, getattr(child, "lineno", 0))
        yield from _imports(child, file, _when_inside(child, when))


def _when_inside(node: ast.AST, when: When) -> When:
    if isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING"):
        return When.TYPING
    if when is When.TYPING:
        return when
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
        return When.CALL
    if isinstance(node, ast.Try) and when is When.LOAD and _survives_absence(node):
        return When.TRIED
    return when


def _survives_absence(node: ast.Try) -> bool:
    caught = [ast.unparse(handler.type) for handler in node.handlers if handler.type]
    return any(name in {"ImportError", "ModuleNotFoundError"} for name in caught)


def _names(node: ast.AST, file: Path) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        module = ".".join(filter(None, [_package(file, node.level), node.module]))
        for alias in node.names:
            whole = f"{module}.{alias.name}"
            yield whole if _source(whole) else module


def _package(file: Path, level: int) -> str:
    """The package that a relative import of that many dots starts from; empty without dots."""
    return ".".join(file.relative_to(ROOT).parts[:-level]) if level else ""


def _files_of(name: str) -> Iterator[Path]:
    parts = name.split(".")
    for end in range(1, len(parts) + 1):
        source = _source(".".join(parts[:end]))
        if source is not None:
            yield source


def _source(name: str) -> Path | None:
    """The file of one of our modules; None for anybody else's."""
    path = ROOT.joinpath(*name.split("."))
    candidates = (path.with_name(f"{path.name}.py"), path / "__init__.py")
    return next((file for file in candidates if file.is_file()), None)
