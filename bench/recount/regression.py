"""Log days on the hold and what else is known, by ordinary least squares (HC3)."""

import math
import re
from collections import Counter

from county import ROOT
from human import Z

CAP = 10  # more charges than this count as this many


def offense_types():
    """The type of offense that each kind falls under, from the project's file."""
    text = (ROOT / "comparisons" / "default.yaml").read_text(encoding="utf-8").split("offense_types:")[1]
    found = {}
    for name, kinds in re.findall(r"^  (\w+): \[([^\]]+)\]", text, re.M):
        found.update({k.strip(): name for k in kinds.split(",")})
    return found


def regression(out, held, others):
    types, name, rows = offense_types(), "time.counterfactual.ols", []
    for word, group in (("held", held), ("others", others)):
        over = [s for s in group.stays if s.over]
        known = [(math.log(s.days), row(s, types)) for s in over if None not in row(s, types)]
        out.add(f"{name}.{word}", len(known), denominator=group.whole)
        out.add(f"{name}.{word}-left-out.no-stay", group.whole - len(over))
        out.add(f"{name}.{word}-left-out.unknown", len(over) - len(known))
        out.add(f"{name}.{word}-left-out.no-length", 0)
        rows.append(known)
    fit(out, name, *rows)


def row(stay, types):
    """What is held fixed."""
    return stay.grade, types.get(stay.kind), stay.cell[2], stay.cell[3], min(CAP, len(stay.booking.local))


def fit(out, name, held, others):
    rows = [(y, 1.0, r) for y, r in held] + [(y, 0.0, r) for y, r in others]
    columns = []
    for i in range(4):  # each category against its most frequent value
        counts = Counter(r[i] for _, _, r in rows)
        base = max(counts, key=lambda v: (counts[v], v))
        columns += [(i, v) for v in sorted(counts) if v != base]
    design = [[1.0, h, float(r[4]), *[float(r[i] == v) for i, v in columns]] for _, h, r in rows]
    target = [y for y, _, _ in rows]
    inverse = invert(cross(design))
    beta = [math.fsum(a * b for a, b in zip(line, products(design, target))) for line in inverse]
    residuals = [y - sum(b * x for b, x in zip(beta, xs)) for y, xs in zip(target, design)]
    weighted = []
    for xs, e in zip(design, residuals):
        leverage = sum(x * sum(v * z for v, z in zip(line, xs)) for x, line in zip(xs, inverse))
        weighted.append(e / (1 - leverage))
    influence = [math.fsum(a * b for a, b in zip(inverse[1], xs)) * e for xs, e in zip(design, weighted)]
    error = math.sqrt(math.fsum(i * i for i in influence))
    freedom = len(rows) - len(beta)
    t = Z * (1 + (Z * Z + 1) / (4 * freedom))  # Student's t to the first order
    out.add(f"{name}.factor", math.exp(beta[1]), low=math.exp(beta[1] - t * error), high=math.exp(beta[1] + t * error))


def cross(design):
    size = len(design[0])
    sums = [[0.0] * size for _ in range(size)]
    for xs in design:
        for i, x in enumerate(xs):
            if x:
                line = sums[i]
                for j in range(size):
                    line[j] += x * xs[j]
    return sums


def products(design, target):
    return [math.fsum(xs[i] * y for xs, y in zip(design, target) if xs[i]) for i in range(len(design[0]))]


def invert(matrix):
    """Gauss and Jordan, with the largest pivot."""
    size = len(matrix)
    work = [line[:] + [float(i == j) for j in range(size)] for i, line in enumerate(matrix)]
    for i in range(size):
        pivot = max(range(i, size), key=lambda k: abs(work[k][i]))
        work[i], work[pivot] = work[pivot], work[i]
        work[i] = [v / work[i][i] for v in work[i]]
        for k in range(size):
            if k != i and work[k][i]:
                factor = work[k][i]
                work[k] = [a - factor * b for a, b in zip(work[k], work[i])]
    return [line[size:] for line in work]
