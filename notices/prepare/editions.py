"""Are the texts that a plan speaks of still the ones that were previewed?"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from notices.errors import PlanError

if TYPE_CHECKING:
    from notices.config import Config
    from notices.model import EditionDigest, Plan


def check_editions(plan: Plan, config: Config) -> tuple[str, ...]:
    """Read every new edition again and compare its digest; gives what could not be checked, as warnings.

    Raises:
        PlanError: One was changed since the preview, or cannot be found any more.
    """
    warnings = []
    for edition in plan.editions:
        if edition.new == "-":
            warnings.append("the new edition came from standard input, so it cannot be compared with the preview again")
            continue
        if "://" in edition.new and "=…" in edition.new:
            warnings.append(f"{edition.new}: a key in its address is kept nowhere, so it cannot be compared again")
            continue
        if edition.new_sha256 not in _digests(edition, config):
            raise PlanError(f"{edition.new}: the edition was changed after the preview; preview again")
    return tuple(warnings)


def _digests(edition: EditionDigest, config: Config) -> set[str]:
    """SHA-256 of what the edition's name stands for, from here and from the configuration's folder."""
    from policydiff import PolicydiffError, Request, load, resolve_editions

    digests: set[str] = set()
    trouble: PolicydiffError | None = None
    for folder in dict.fromkeys((Path.cwd(), config.root)):
        path = folder / edition.new
        if path.is_file():
            digests.add(hashlib.sha256(path.read_bytes()).hexdigest())
            continue
        try:
            request = Request(old=edition.new, config=load(config.path, folder), cwd=folder)
            found = resolve_editions(request).pairs
        except PolicydiffError as error:
            trouble = trouble or error
            continue
        digests.update(hashlib.sha256(pair.new.content).hexdigest() for pair in found if pair.new is not None)
    if not digests and trouble is not None:
        raise PlanError(f"{edition.new}: the edition cannot be found again: {trouble}") from trouble
    return digests
