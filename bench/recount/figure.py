"""One recounted figure, and the rounding that the program's files state."""

import json
import math
from fractions import Fraction

LEFT_OUT = object()  # a part of a figure that the recount does not give
NEAR = 1e-6  # the program's last decimal
PARTS = ("value", "low", "high", "numerator", "denominator", "unknown")


class Between:
    """A number that rests on draws: where it lies but for their chance."""

    def __init__(self, low, high):
        self.low, self.high = low, high

    def times(self, change):
        return Between(*sorted((change(self.low), change(self.high))))

    @classmethod
    def around(cls, middle, slack):
        """Known up to so much to either side; the number itself where there is none."""
        return cls(middle - slack, middle + slack) if slack else middle

    def holds(self, value):
        return value is not None and self.low - NEAR <= value <= self.high + NEAR


def turned(value, change):
    """A number, known or known to lie between two, turned into another unit."""
    return value.times(change) if isinstance(value, Between) else change(value)


class Recount:
    """Figures by id. Each part given is compared; a part left out is not."""

    def __init__(self, family):
        self.family = family
        self.figures = {}

    def add(self, figure_id, value=LEFT_OUT, **parts):
        """Adds a figure. Fractions are exact; floats are compared within a millionth."""
        wrong = set(parts) - set(PARTS)
        if wrong or figure_id in self.figures:
            raise ValueError(f"{figure_id}: given twice, or with parts {sorted(wrong)}")
        parts["value"] = value
        self.figures[figure_id] = {k: v for k, v in parts.items() if v is not LEFT_OUT}

    def share(self, figure_id, part, whole, **parts):
        """Adds part of whole as a share, with its numerator and denominator; no share of nothing."""
        value = Fraction(part, whole) if whole else None
        self.add(figure_id, value, numerator=part, denominator=whole, **parts)


def half_up(value, places=0):
    """Rounds half away from zero, as the program's numbers are rounded."""
    value = Fraction(value) * 10**places
    whole = math.floor(abs(value) + Fraction(1, 2))
    return Fraction(whole if value >= 0 else -whole, 10**places)


def hours(seconds):
    return Fraction(seconds, 3600)


def days(seconds):
    return Fraction(seconds, 86400)


def cents(seconds, cents_a_day):
    """Seconds times cents a day, rounded half up, once."""
    return half_up(Fraction(seconds) * Fraction(cents_a_day) / 86400)


def median(values):
    """The value between the two middle ones."""
    ordered = sorted(values)
    if not ordered:
        return None
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return Fraction(ordered[middle])
    return Fraction(ordered[middle - 1] + ordered[middle], 2)


def program(path):
    """The program's figures by id."""
    with open(path, encoding="utf-8") as file:
        return {f["id"]: f for f in json.load(file, parse_float=Fraction)["figures"]}
