"""Holds recounted figures against the program's and counts what is equal, different or not recounted."""

from fractions import Fraction

from figure import half_up

PLACES = 6  # the program's decimals
NEAR = 1e-6  # how far a number in floating point may be off, as a share of it


class Outcome:
    """What comparing one family with one file of figures gave."""

    def __init__(self, source, family):
        self.source, self.family = source, family
        self.equal, self.different, self.missing = [], [], []


def same(ours, theirs):
    if ours is None or theirs is None:
        return ours is None and theirs is None
    if isinstance(ours, float):
        return abs(ours - float(theirs)) <= NEAR * max(1.0, abs(ours))
    return half_up(ours, PLACES) == half_up(theirs, PLACES)


def compare(source, recount, figures):
    """A figure that the program does not have is missing, which is an error too unless the family is ahead of it."""
    outcome = Outcome(source, recount.family)
    for figure_id, parts in recount.figures.items():
        theirs = figures.get(figure_id)
        if theirs is None:
            outcome.missing.append((figure_id, parts))
            continue
        wrong = {k: (v, theirs[k]) for k, v in parts.items() if not same(v, theirs[k])}
        if wrong:
            outcome.different.append((figure_id, wrong))
        else:
            outcome.equal.append(figure_id)
    return outcome


def shown(value):
    """A number for reading."""
    if value is None:
        return "none"
    if isinstance(value, float) or Fraction(value).denominator > 1:
        return f"{float(value):,.6f}".rstrip("0").rstrip(".")
    return f"{int(value):,}"


def table(outcomes, figures):
    """Lines: one for each source and family, then what of each source was not recounted."""
    lines = [f"{'SOURCE':<12}{'FAMILY':<12}{'EQUAL':>7}{'DIFFERENT':>11}{'MISSING':>9}"]
    for o in outcomes:
        lines.append(f"{o.source:<12}{o.family:<12}{len(o.equal):>7}{len(o.different):>11}{len(o.missing):>9}")
    for source, every in figures.items():
        seen = {i for o in outcomes if o.source == source for i in o.equal}
        seen |= {i for o in outcomes if o.source == source for i, _ in o.different}
        left = {}
        for figure_id in every:
            if figure_id not in seen:
                left[figure_id.split(".")[0]] = left.get(figure_id.split(".")[0], 0) + 1
        parts = ", ".join(f"{k} {n}" for k, n in sorted(left.items()))
        lines.append(f"{source}: {len(seen)} of {len(every)} recounted; not recounted: {parts or 'none'}")
    for o in outcomes:
        for figure_id, wrong in o.different:
            for part, (ours, theirs) in wrong.items():
                lines.append(f"DIFFERENT {o.source} {figure_id} {part}: "
                             f"recounted {shown(ours)}, the program has {shown(theirs)}")
        for figure_id, parts in o.missing:
            lines.append(f"MISSING   {o.source} {figure_id}: recounted {shown(parts.get('value'))}")
    return lines
