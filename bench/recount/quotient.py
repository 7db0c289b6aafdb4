"""The quotient of two means, with its interval, and what would explain it."""

import math

from human import Z


def quotient(out, name, mean_t, var_t, mean_c, var_c):
    """The quotient of two means with its interval, and what would explain it."""
    q = mean_t / mean_c
    spread = Z * math.sqrt(var_t / mean_t**2 + var_c / mean_c**2)
    low, high = q * math.exp(-spread), q * math.exp(spread)
    out.add(f"{name}.quotient", q, low=low, high=high)
    out.add(f"{name}.sensitivity", e_value(q))
    near = low if q > 1 else high
    out.add(f"{name}.sensitivity-of-interval", 1.0 if low <= 1 <= high else e_value(near))


def e_value(q):
    q = 1 / q if q < 1 else q
    return q + math.sqrt(q * (q - 1))
