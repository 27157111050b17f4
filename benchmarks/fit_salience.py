"""Labelled revisions in, the weights of `policydiff/summarise/weights.py` out.

    python benchmarks/fit_salience.py PAIRS ANSWERS            how well they order sentences they were not fitted on
    python benchmarks/fit_salience.py PAIRS ANSWERS -o FILE    the weights, fitted on everything

PAIRS holds a folder for each revision with `old.*` and `new.*`; ANSWERS a file `NAME.json` for each of them:
`{"tell": [{"importance": 1, "old": "words of the old text or null", "new": "words of the new text or null"}]}`, where 1
must be told, 2 should be and 3 may be. A sentence that holds the words of an entry is worth what `WORTH` says.

The model is logistic regression over the traits of a sentence (`summarise/traits.py`), drawn towards `PRIOR`: what a
reader would say beforehand. With so few revisions as anybody labels by hand, weights drawn towards nothing order
sentences of other revisions worse than the prior alone does.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from math import exp, log, sqrt
from pathlib import Path
from typing import NamedTuple

from policydiff.model import Source
from policydiff.pipeline import compare
from policydiff.rules.salience import cue_book
from policydiff.summarise.candidates import Sayable, candidates
from policydiff.summarise.editions import Weights, editions_of
from policydiff.summarise.ranking import traits_of, weighed
from policydiff.summarise.units import units_of
from policydiff.summarise.worth import Worth

WORTH = {1: 1.0, 2: 0.6, 3: 0.3}
"""How much a sentence is worth that holds an entry of this importance."""

PRIOR = {
    "bias": -2.5,
    "critical": 1.2,
    "high": 0.6,
    **dict.fromkeys(("train", "novel", "period"), 0.6),
    **dict.fromkeys(("sell", "sensitive"), 0.5),
    **dict.fromkeys(("fee", "end", "dispute"), 0.4),
    **dict.fromkeys(("share", "collect", "delete", "only", "must", "consent", "liability", "abroad", "minor"), 0.3),
    **dict.fromkeys(("party", "name", "names", "not"), 0.3),
    **dict.fromkeys(("share+party", "keep+period", "delete+period", "not+you"), 0.3),
    **dict.fromkeys(("keep", "advertise", "right", "licence", "notice", "authority", "data", "first"), 0.2),
    **dict.fromkeys(("collect+data", "must+you", "not+liability", "may+end", "fee+digit"), 0.2),
    **dict.fromkeys(("use", "may", "safeguard", "purpose"), 0.1),
    **dict.fromkeys(("example", "contact", "opening~", "more~"), -0.2),
    **dict.fromkeys(("row", "define~", "praise~"), -0.3),
    **dict.fromkeys(("define", "more", "praise", "short"), -0.4),
    **dict.fromkeys(("question", "covered", "lead-in"), -0.5),
    "few new words": -0.6,
    "version": -2.0,
    "much covered": -0.7,
}
"""What each trait is worth before any revision was seen; traits that are missing are worth nothing."""

PULL = 16.0
"""How strongly weights are drawn towards the prior; chosen by `cross`, 8 to 32 do alike."""

STEPS = 12
"""Steps of Newton's method; the tenth changes nothing that is shown."""

LEAST = 0.005
"""Weights below this round to nothing and are left out."""

TOP = 7
"""Sentences of a revision that a summary tells."""


class Row(NamedTuple):
    """One sentence, labelled."""

    revision: str
    traits: Mapping[str, float]
    worth: float
    entry: int
    """Place of its entry among those of the revision; -1 where it holds none."""
    importance: int


def rows_of(pairs: Path, answers: Path) -> list[Row]:
    """Every candidate of every labelled revision."""
    found: list[Row] = []
    for path in sorted(answers.glob("*.json")):
        folder = pairs / path.stem
        entries = json.loads(path.read_text("utf-8"))["tell"]
        sources = [_source(next(folder.glob(f"{side}.*"))) for side in ("old", "new")]
        whole = compare(*sources)
        editions = editions_of(whole.sections)
        weight = Weights(editions)
        book = cue_book(whole.new.language)
        said = candidates(units_of(whole.sections, book.order), editions, weight)
        worth = Worth(book, editions)
        for candidate, share in weighed(said, worth, editions, weight):
            at, entry = _entry(candidate, entries)
            traits = traits_of(candidate, whole.sections, worth, editions, share)
            found.append(Row(path.stem, traits | {"bias": 1.0}, WORTH.get(entry, 0.0), at, entry))
    return found


def _source(path: Path) -> Source:
    return Source(path.name, path.read_bytes(), "html" if path.suffix in {".html", ".htm"} else "markdown")


def _entry(candidate: Sayable, entries: Sequence[dict[str, object]]) -> tuple[int, int]:
    """Place and importance of the most important entry whose words a candidate holds; -1 and 0 for none."""
    best = (-1, 0)
    for at, entry in enumerate(entries):
        importance = int(str(entry["importance"]))
        if best[1] and importance >= best[1]:
            continue
        for side, unit in (("old", candidate.old), ("new", candidate.new)):
            asked = _words(str(entry[side] or ""))
            if unit is not None and asked and _holds(_words(unit.said), asked):
                best = (at, importance)
    return best


def _words(text: str) -> list[str]:
    return re.findall(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_\u3040-\u30ff\u3400-\u9fff]+", text.lower())


def _holds(words: Sequence[str], asked: Sequence[str]) -> bool:
    """Whether an unbroken run of the asked words stands there: all of them, of eight or more the half."""
    need = len(asked) if len(asked) < 8 else max(6, len(asked) // 2)  # noqa: PLR2004  as the docstring says
    row = f" {' '.join(words)} "
    return any(f" {' '.join(asked[k : k + need])} " in row for k in range(len(asked) - need + 1))


def fit(rows: Sequence[Row]) -> dict[str, float]:
    """The weight of each trait: a long revision counts for the root of its sentences."""
    names = sorted({name for row in rows for name in row.traits if "~" not in name} | set(PRIOR))
    place = {name: at for at, name in enumerate(names)}
    sizes = Counter(row.revision for row in rows)
    shares = [4 / sqrt(max(4, sizes[row.revision])) for row in rows]
    points = [[(place[name], value) for name, value in row.traits.items() if name in place] for row in rows]
    prior = [PRIOR.get(name, 0.0) for name in names]
    pulls = [0.01 if name == "bias" else PULL for name in names]
    weights = list(prior)
    for _ in range(STEPS):
        slope = [pull * (weight - before) for pull, weight, before in zip(pulls, weights, prior, strict=True)]
        curve = [[0.0] * len(names) for _ in names]
        for at, pull in enumerate(pulls):
            curve[at][at] = pull
        for row, share, point in zip(rows, shares, points, strict=True):
            guess = _chance(sum(weights[at] * value for at, value in point))
            for at, value in point:
                slope[at] += share * (guess - row.worth) * value
                for other, beside in point:
                    curve[at][other] += share * guess * (1 - guess) * value * beside
        weights = [weight - step for weight, step in zip(weights, _solved(curve, slope), strict=True)]
    return dict(zip(names, weights, strict=True))


def _chance(total: float) -> float:
    return 1 / (1 + exp(-total))


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """What the matrix, which is symmetric and positive, takes to the right side: elimination by Gauss."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for at, pivot in enumerate(rows):
        for below in rows[at + 1 :]:
            factor = below[at] / pivot[at]
            if factor:
                for k in range(at, len(below)):
                    below[k] -= factor * pivot[k]
    found = [0.0] * len(rows)
    for at in range(len(rows) - 1, -1, -1):
        known = sum(rows[at][k] * found[k] for k in range(at + 1, len(rows)))
        found[at] = (rows[at][-1] - known) / rows[at][at]
    return found


def cross(rows: Sequence[Row], folds: int) -> None:
    """Print how many entries stand among the first `TOP` sentences of revisions that the weights have not seen."""
    revisions = sorted({row.revision for row in rows})
    told, every, doubt = Counter[int](), Counter[int](), 0.0
    for fold in range(folds):
        apart = set(revisions[fold::folds])
        weights = fit([row for row in rows if row.revision not in apart])
        for revision in sorted(apart):
            mine = [(_total(row, weights), row) for row in rows if row.revision == revision]
            doubt -= sum(r.worth * log(_chance(t)) + (1 - r.worth) * log(1 - _chance(t)) for t, r in mine)
            first = [row for _, row in sorted(mine, key=lambda one: -one[0])[:TOP]]
            for importance in WORTH:
                every[importance] += len({row.entry for _, row in mine if row.importance == importance})
                told[importance] += len({row.entry for row in first if row.importance == importance})
    for importance in WORTH:
        print(f"importance {importance}: {told[importance]} of {every[importance]} among the first {TOP}")
    print(f"loss a sentence: {doubt / len(rows):.4f}")


def _total(row: Row, weights: Mapping[str, float]) -> float:
    return sum(weights.get(name, 0.0) * value for name, value in row.traits.items())


def module(weights: Mapping[str, float], rows: Sequence[Row]) -> str:
    """The weights as the module that holds them, the greatest first."""
    kept = sorted((w for w in weights.items() if abs(w[1]) >= LEAST), key=lambda w: (-w[1], w[0]))
    lines = "".join(f'    "{name}": {value:.2f},\n' for name, value in kept)
    size = len({row.revision for row in rows})
    return (
        '"""How much each trait of a sentence counts when few can be told; see `traits` for what they mean.\n\n'
        f"Fitted by `benchmarks/fit_salience.py` on {len(rows)} sentences of {size} revisions, in which a person had\n"
        'noted what a reader must, should and may be told. Not written by hand: change the prior and fit.\n"""\n\n'
        "from __future__ import annotations\n\n"
        f"WEIGHTS = {{\n{lines}}}\n"
    )


def main() -> None:
    """Fit, or say how well the fit does."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("answers", type=Path)
    parser.add_argument("-o", "--output", type=Path, help="write the module with the weights here")
    parser.add_argument("--folds", type=int, default=7)
    asked = parser.parse_args()
    rows = rows_of(asked.pairs, asked.answers)
    if asked.output:
        asked.output.write_text(module(fit(rows), rows), "utf-8")
    else:
        cross(rows, asked.folds)


if __name__ == "__main__":
    main()
