"""Exact matching: stays with a hold beside stays of the same grade, kind, sex and race without one."""

import math
import statistics

from human import Z
from quotient import quotient


def matching(out, stays, held, others):
    name = "time.counterfactual.matching"
    over = [s for s in stays if s.over]
    known = [s for s in over if None not in s.cell]
    cells = {}
    for stay in known:
        cells.setdefault(stay.cell, ([], []))[0 if stay.held else 1].append(stay.days)
    both = {c: g for c, g in cells.items() if g[0] and g[1]}
    counts = [sum(len(g[i]) for g in both.values()) for i in (0, 1)]
    for i, (word, whole) in enumerate((("held", held), ("others", others))):
        ended = sum(s.held == (i == 0) for s in over)
        recorded = sum(s.held == (i == 0) for s in known)
        out.add(f"{name}.{word}", counts[i], denominator=whole)
        out.add(f"{name}.{word}-left-out.no-stay", whole - ended)
        out.add(f"{name}.{word}-left-out.unknown", ended - recorded)
        out.add(f"{name}.{word}-left-out.no-counterpart", recorded - counts[i])
    ended = sum(s.held for s in known)
    out.share(f"{name}.overlap", counts[0], ended)
    moments = [weighted(both, i, counts[0]) for i in (0, 1)]
    (mean_t, var_t), (mean_c, var_c) = moments
    each, error = mean_t - mean_c, Z * math.sqrt(var_t + var_c)
    out.add(f"{name}.added-days-each", each, low=each - error, high=each + error, denominator=counts[0])
    n = counts[0]
    out.add(f"{name}.days", n * each, low=n * (each - error), high=n * (each + error), denominator=n)
    quotient(out, name, mean_t, var_t, mean_c, var_c)
    return each, n


def weighted(cells, group, total):
    """Mean over cells, weighted by those held, and its variance; a cell of one takes the pooled variance."""
    squares = [(sum((y - statistics.fmean(g[group]))**2 for y in g[group]), len(g[group])) for g in cells.values()]
    pooled = sum(s for s, _ in squares) / max(1, sum(n - 1 for _, n in squares))
    mean = variance = 0.0
    for (square, n), groups in zip(squares, cells.values()):
        weight = len(groups[0]) / total
        mean += weight * statistics.fmean(groups[group])
        variance += weight**2 * (square / (n - 1) if n > 1 else pooled) / n
    return mean, variance
