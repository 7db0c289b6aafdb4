"""Kaplan and Meier's curve, its mean up to a horizon, and the variance of that mean."""

import bisect
import math


class Curve:
    """Kaplan and Meier's curve up to a horizon."""

    def __init__(self, stays, horizon):
        lengths = sorted(s.days for s in stays)
        ended = {}
        for stay in stays:
            if stay.over:
                ended[stay.days] = ended.get(stay.days, 0) + 1
        self.n, self.stays = len(stays), stays
        self.times = sorted(t for t in ended if t <= horizon)
        self.ended = [ended[t] for t in self.times]
        self.at_risk = [self.n - bisect.bisect_left(lengths, t) for t in self.times]
        share, self.shares = 1.0, []
        for risk, d in zip(self.at_risk, self.ended):
            share *= 1 - d / risk
            self.shares.append(share)
        area, right, self.after = 0.0, horizon, [0.0] * len(self.times)
        for j in range(len(self.times) - 1, -1, -1):
            area += self.shares[j] * (right - self.times[j])
            self.after[j], right = area, self.times[j]
        self.mean = area + right

    def moved(self):
        """How far each booking moves the mean: its influence."""
        step, steps = 0.0, []
        for a, d, n in zip(self.after, self.ended, self.at_risk):
            step += a * d / (n * (n - d)) if n > d else 0.0
            steps.append(step)
        found = []
        for stay in self.stays:
            j = bisect.bisect_right(self.times, stay.days) - 1
            moved = steps[j] if j >= 0 else 0.0
            if j >= 0 and stay.over and self.times[j] == stay.days and self.at_risk[j] > self.ended[j]:
                moved -= self.after[j] / (self.at_risk[j] - self.ended[j])
            found.append(moved)
        return found

    def variance(self):
        """Squared influences, with the correction for few."""
        return math.fsum(m * m for m in self.moved()) / (1 - 1 / self.n)

    def median(self):
        return next((t for t, s in zip(self.times, self.shares) if s <= 0.5), None)
