"""Ordinary discharge: how long people without a request wait from eligibility to release, in like groups."""

import statistics

from records import local_time

ENOUGH = 30  # bookings in a group, else the group is widened
FOR_TAIL = 100


class Discharge:
    """Waits by year, release reason and six-hour block; widened by block, reason, then year."""

    def __init__(self, county):
        requested = {r["booking_id"] for r in county.requests}
        self.zone, self.groups = county.zone, {}
        for booking in county.others:
            if booking.id in requested or booking.eligible is None or booking.released is None:
                continue
            wait = booking.released - booking.eligible
            if booking.stay is None or wait < 0 or booking.eligible < booking.booked:
                continue
            for key in self.keys(booking.eligible, booking.row["release_eligible_reason"]):
                self.groups.setdefault(key, []).append(wait)
        self.means = {k: statistics.fmean(v) for k, v in self.groups.items() if len(v) >= ENOUGH}
        self.tails = {k: statistics.quantiles(v, n=20, method="inclusive")[18]
                      for k, v in self.groups.items() if len(v) >= FOR_TAIL}

    def keys(self, moment, reason):
        time = local_time(moment, self.zone)
        return [(time.year, reason, time.hour // 6), (time.year, reason), (time.year,), ()]

    def find(self, table, moment, reason):
        return next((table[k] for k in self.keys(moment, reason) if k in table), None)

    def mean(self, moment, reason):
        """The mean wait of the narrowest group that is large enough."""
        return self.find(self.means, moment, reason)

    def tail(self, moment, reason):
        """The wait that 95 of 100 do not exceed."""
        return self.find(self.tails, moment, reason)

    @property
    def zero_share(self):
        waits = self.groups.get((), [])
        return sum(w == 0 for w in waits) / len(waits) if waits else 0.0
