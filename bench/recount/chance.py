"""The documented draws: how often a person or which rate counts in each of 1,000 resamples."""

import hashlib
import math
from fractions import Fraction

MASK = (1 << 64) - 1
DRAWS = 1000


def mix(x):
    """The finalizer of SplitMix64."""
    y = (x + 0x9E3779B97F4A7C15) & MASK
    y = ((y ^ (y >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    y = ((y ^ (y >> 27)) * 0x94D049BB133111EB) & MASK
    return y ^ (y >> 31)


def start(*words):
    digest = hashlib.md5("\n".join(str(w) for w in words).encode("utf-8")).digest()
    return int.from_bytes(digest[:8], "big")


def poisson_table():
    """The least weight for each of 65,536 numbers."""
    table, weight, total, term = [], 0, math.exp(-1), math.exp(-1)
    for u in range(65536):
        while (u + 0.5) / 65536 > total:
            weight += 1
            term /= weight
            total += term
        table.append(weight)
    return table


WEIGHT = poisson_table()


def weights(seed, person):
    """How often the person counts in each resample."""
    h, out = start(seed, person), []
    for j in range(DRAWS // 4):
        bits = mix(h ^ mix(j + 1))
        out += [WEIGHT[bits >> (16 * i) & 0xFFFF] for i in range(4)]
    return out


def rates(seed, rate_id, low, central, high):
    """A rate's draws from the triangle over its ends and center."""
    h, out = start(seed, "rate", rate_id), []
    for k in range(DRAWS):
        u = (mix(h ^ mix(k + 1)) >> 11) / 2**53
        if high == low:
            out.append(float(low))
        elif u < (central - low) / (high - low):
            out.append(low + math.sqrt(u * (high - low) * (central - low)))
        else:
            out.append(high - math.sqrt((1 - u) * (high - low) * (high - central)))
    return out


def point(values, share):
    """The value at place share (N + 1) in order, between two by linear interpolation."""
    ordered = sorted(values)
    place = Fraction(share) * (len(ordered) + 1)
    whole = int(place)
    part = place - whole
    return Fraction(ordered[whole - 1]) + part * (Fraction(ordered[whole]) - Fraction(ordered[whole - 1]))


def middle(values):
    """The ends of the middle 95 percent."""
    return point(values, Fraction(25, 1000)), point(values, Fraction(975, 1000))
