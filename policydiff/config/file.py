"""A folder or a file's name in, the tables of the nearest configuration out; and from these the `Config`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from policydiff.bounds import confined, leads_away
from policydiff.config.settings import Config
from policydiff.errors import ConfigError
from policydiff.text.catalogues import use_catalogues

FILE = "policydiff.toml"
PROJECT_FILE = "pyproject.toml"
"""May hold the same tables under `[tool.policydiff]`."""


def load(path: Path | None, cwd: Path) -> Config:
    """Read the configuration named by `path` (relative to `cwd`), or the nearest one upward from `cwd`.

    Without `path` and without any file upward the result is `Config()`. From then on its catalogues go before ours.

    Raises:
        ConfigError: the named file is missing, or a file is no TOML or holds in `[policies.*]` what it may not.
    """
    found = discover(path, cwd)
    if found is None:
        use_catalogues(None)
        return Config()
    from policydiff.config.policies import read_policies  # most comparisons have no configuration

    name = shown(found, path, cwd)
    top = tables(found, name)
    prefix = "tool.policydiff." if found.name == PROJECT_FILE else ""
    policies = read_policies(top.get("policies", {}), name, prefix)
    catalogues = read_catalogues(top, found.parent, name)
    use_catalogues(catalogues)
    return Config(path=found, name=name, policies=policies, catalogues=catalogues)


def read_catalogues(top: dict[str, Any], root: Path, name: str) -> Path | None:
    """The folder that the key `catalogues` names, inside the repository; None without the key.

    Args:
        top: the top-level tables.
        root: the folder of the configuration.
        name: what messages call the file.

    Raises:
        ConfigError: it is no text or no folder.
        PolicydiffError: it lies outside the repository.
    """
    if "catalogues" not in top:
        return None
    written = top["catalogues"]
    if not isinstance(written, str) or not written.strip():
        raise ConfigError(f"{name}: catalogues must be the name of a folder in quotes")
    folder = confined(root / written, root, f"{name}: catalogues")
    if not folder.is_dir():
        raise ConfigError(f"{name}: catalogues: there is no folder {written}; make it, or take the line out")
    return folder


def discover(path: Path | None, cwd: Path) -> Path | None:
    """The absolute path of the configuration that counts: `path` itself, or the nearest upward; None without any.

    In a folder that has both, `policydiff.toml` goes before `pyproject.toml`, which counts only with its
    `[tool.policydiff]` table.

    Raises:
        ConfigError: `path` is no file, or what was found is a link out of its repository.
    """
    if path is not None:
        named = cwd / path
        if not named.is_file():
            what = "is a folder" if named.is_dir() else "does not exist"
            raise ConfigError(f"the configuration {path} {what}; name a TOML file after --config")
        return Path(os.path.abspath(named))  # noqa: PTH100  resolve() would follow links away from the user's folder
    start = Path(os.path.abspath(cwd))  # noqa: PTH100  as above
    for folder in (start, *start.parents):
        if (folder / FILE).is_file():
            return _own(folder / FILE, cwd)
        project = folder / PROJECT_FILE
        if project.is_file() and _mentions_us(project) and "policydiff" in _parse(project, shown(project, None, cwd)):
            return _own(project, cwd)
    return None


def _own(found: Path, cwd: Path) -> Path:
    """The file, unless it is a stranger's link to another place."""
    if leads_away(found):
        raise ConfigError(f"{shown(found, None, cwd)}: is a link out of its repository; name the file after --config")
    return found


def tables(found: Path, name: str) -> dict[str, Any]:
    """All top-level tables of a configuration; of a `pyproject.toml` those under `[tool.policydiff]`.

    Args:
        found: What `discover` gave.
        name: What messages call the file.

    Raises:
        ConfigError: it cannot be read, is no TOML, or is a `pyproject.toml` without the table.
    """
    top = _parse(found, name)
    if found.name != PROJECT_FILE:
        return top
    ours = top.get("policydiff")
    if not isinstance(ours, dict):
        raise ConfigError(f"{name}: has no [tool.policydiff] table")
    return ours


def shown(found: Path, path: Path | None, cwd: Path) -> str:
    """What messages call the file: as it was typed, else its way from the working directory."""
    from policydiff.files import way_to  # most comparisons have no configuration

    return way_to(found, cwd) if path is None else str(path)


def _mentions_us(project: Path) -> bool:
    """A cheap look that spares most projects the parsing of their `pyproject.toml`."""
    try:
        return b"policydiff" in project.read_bytes()
    except OSError:
        return False


def _parse(found: Path, name: str) -> dict[str, Any]:
    """The top level of the file, or of `[tool]` in a `pyproject.toml`."""
    import tomllib

    try:
        # utf-8-sig: Windows editors put a byte order mark before TOML, which the parser takes for a key.
        top = tomllib.loads(found.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"{name}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{name}: not UTF-8 at byte {error.start}; save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{name}: not valid TOML: {error}") from error
    except RecursionError as error:
        raise ConfigError(f"{name}: nested too deeply") from error
    if found.name != PROJECT_FILE:
        return top
    tool = top.get("tool", {})
    return tool if isinstance(tool, dict) else {}
