"""Holds recounted figures against the program's and counts what is equal, different or not recounted."""

import collections
from fractions import Fraction

from figure import Between, half_up

PLACES = 6  # the program's decimals
NEAR = 1e-6  # how far a number in floating point may be off, as a share of it


class Outcome:
    """What comparing one family with one file of figures gave."""

    def __init__(self, source, family):
        self.source, self.family = source, family
        self.equal, self.different, self.missing, self.reported = [], [], [], []

    @property
    def wrong(self):
        return len(self.different) + len(self.missing)


def same(ours, theirs):
    if isinstance(ours, Between):
        return ours.holds(theirs)
    if ours is None or theirs is None:
        return ours is None and theirs is None
    if isinstance(ours, float):
        return abs(ours - float(theirs)) <= NEAR * max(1.0, abs(ours))
    return half_up(ours, PLACES) == half_up(theirs, PLACES)


def compare(source, recount, figures, reported):
    """A figure that the program does not have is missing, and one reported as wrong has to be so."""
    outcome = Outcome(source, recount.family)
    for figure_id, parts in recount.figures.items():
        theirs = figures.get(figure_id)
        wrong = {} if theirs is None else differences(parts, theirs)
        if theirs is None:
            outcome.missing.append((figure_id, parts))
        elif figure_id in reported:
            outcome.reported.append(f"{figure_id}: {reported[figure_id]}")
            if not wrong:
                outcome.different.append((figure_id, {"no longer differs, take it off sources.REPORTED": (None, None)}))
        elif wrong:
            outcome.different.append((figure_id, wrong))
        else:
            outcome.equal.append(figure_id)
    return outcome


def differences(parts, theirs):
    """The parts that are not the same, each with both values."""
    return {k: (v, theirs[k]) for k, v in parts.items() if not same(v, theirs[k])}


def shown(value):
    """A number for reading."""
    if value is None:
        return "none"
    if isinstance(value, Between):
        return f"{shown(float(value.low))} to {shown(float(value.high))}"
    if isinstance(value, float) or Fraction(value).denominator > 1:
        return f"{float(value):,.6f}".rstrip("0").rstrip(".")
    return f"{int(value):,}"


def table(outcomes, figures):
    """Lines: one for each source and family, then what of each source was not recounted."""
    lines = [f"{'SOURCE':<17}{'FAMILY':<12}{'EQUAL':>7}{'DIFFERENT':>11}{'MISSING':>9}{'REPORTED':>10}"]
    for o in outcomes:
        counts = len(o.equal), len(o.different), len(o.missing), len(o.reported)
        lines.append(f"{o.source:<17}{o.family:<12}{counts[0]:>7}{counts[1]:>11}{counts[2]:>9}{counts[3]:>10}")
    for source, every in figures.items():
        mine = [o for o in outcomes if o.source == source]
        seen = {i for o in mine for i in (*o.equal, *(d for d, _ in o.different))}
        left = collections.Counter(i.split(".")[0] for i in every if i not in seen)
        parts = ", ".join(f"{k} {n}" for k, n in sorted(left.items()))
        lines.append(f"{source}: {len(seen)} of {len(every)} recounted; not recounted: {parts or 'none'}")
    for o in outcomes:
        lines += [f"REPORTED  {o.source} {r}" for r in o.reported]
        for figure_id, wrong in o.different:
            for part, (ours, theirs) in wrong.items():
                lines.append(f"DIFFERENT {o.source} {figure_id} {part}: "
                             f"recounted {shown(ours)}, the program has {shown(theirs)}")
        for figure_id, parts in o.missing:
            lines.append(f"MISSING   {o.source} {figure_id}: recounted {shown(parts.get('value'))}")
    return lines
