"""Sample County's jail: bookings with their charges and the requests for them, as its four files give them."""

import pathlib
import re

from records import csv_rows, instant, wall_clock, zone_of

ROOT = pathlib.Path(__file__).resolve().parents[2]
GRADES = ("FELONY", "MISDEMEANOR", "INFRACTION")


class Booking:
    """A stay in the jail. Times are seconds; None is not recorded."""

    def __init__(self, row, zone):
        self.id = row["booking_id"]
        self.row = row
        self.reason, self.released_to = row["release_eligible_reason"], row["released_to"]
        self.booked_on = wall_clock(row["booked_at"])
        self.booked = instant(self.booked_on, zone)
        self.eligible = instant(wall_clock(row["release_eligible_at"]), zone)
        self.released = instant(wall_clock(row["released_at"]), zone)
        self.over = row["released_at"] is not None
        self.charges = []
        self.rows = []
        self.asked = False  # whether any request came
        self.request = None  # the last one that asks for a hold
        self.first_asked = None  # when the first request of any kind came

    @property
    def taken_by(self):
        """Whom the jail names; else ICE or nobody, as the reason of lifting says whether ICE came; else not recorded."""
        reason = self.request and self.request["lift_reason"]
        return self.released_to or {"NOT PICKED UP IN TIME": "NOBODY", "PICKED UP BY ICE": "ICE"}.get(reason)

    @property
    def local(self):
        return [c for c in self.charges if not c.hold]

    @property
    def holds(self):
        return [c for c in self.charges if c.hold]

    @property
    def stay(self):
        """Booking to release; None where either is missing or the release lies before."""
        if self.booked is None or self.released is None or self.released < self.booked:
            return None
        return self.released - self.booked

    @property
    def most_serious(self):
        """Of the highest grade; one of open grade comes last; then the jail's own numbering."""
        rank = {g: i for i, g in enumerate(GRADES)}
        return min(self.local, key=lambda c: (rank.get(c.grade, 9), c.seq), default=None)

    @property
    def age(self):
        """In the year of the booking."""
        if self.booked_on is None or self.row["birth_year"] is None:
            return None
        return self.booked_on.year - int(self.row["birth_year"])


class Charge:
    """A charge's row, or the row of a hold."""

    def __init__(self, row, zone, kinds):
        self.hold = row["jurisdiction_code"] == "IMM"
        self.other = row["jurisdiction_code"] == "WARRANT"  # another agency keeps the person
        self.grade = row["grade"]
        self.kind = row["category"] or kind_of(row["ncic"], kinds)
        self.status = row["charge_status"]
        self.disposition = row["charge_disposition"]
        self.released = instant(wall_clock(row["charge_released_at"]), zone)
        self.ncic = row["ncic"]
        self.capital = row["capital_or_life"]
        self.finding = row["detention_finding"]
        self.seq = int(row["charge_seq"] or 0)


def kinds_by_code():
    """Kinds of offense by NCIC code: whole codes, then headings of two characters."""
    kinds = []
    for name in ("ncic-offenses.yaml", "ncic-headings.yaml"):
        text = (ROOT / "offenses" / name).read_text(encoding="utf-8")
        kinds.append(dict(re.findall(r'^  "(\w+)": (\w+)$', text, re.M)))
    return kinds


def kind_of(ncic, kinds):
    if not ncic:
        return None
    return kinds[0].get(ncic) or kinds[1].get(ncic[:2])


class County:
    """All that the demo's four files say."""

    def __init__(self, folder):
        folder = pathlib.Path(folder)
        kinds = kinds_by_code()
        self.zone = None
        self.by_id = {}
        for row in csv_rows(folder / "bookings.csv"):
            if row["booking_id"] is None:  # a row without its booking is rejected
                continue
            self.zone = self.zone or zone_of(row["timezone"])
            if row["booking_id"] not in self.by_id:
                self.by_id[row["booking_id"]] = Booking(row, self.zone)
            self.by_id[row["booking_id"]].rows.append(row)
            if row["charge_seq"]:
                self.by_id[row["booking_id"]].charges.append(Charge(row, self.zone, kinds))
        self.bookings = list(self.by_id.values())
        self.end = max(t for b in self.bookings for t in (b.booked, b.released) if t is not None)
        self.requests = self.read_requests(folder)
        self.convictions = {}
        for row in csv_rows(folder / "convictions.csv"):
            row["kind"] = row["category"] or kind_of(row["ncic"], kinds)
            self.convictions.setdefault(row["booking_id"], []).append(row)
        self.facts = csv_rows(folder / "jurisdiction.csv")

    def read_requests(self, folder):
        """The log, each row with its booking; the id of a row is its file's number and its line."""
        self.log = (folder / "detainers.csv").exists()
        rows = csv_rows(folder / "detainers.csv") if self.log else []
        for line, request in enumerate(rows, start=2):
            request["id"] = f"4:{line}"
            request["at"] = wall_clock(request["received_at"])
            request["booking"] = self.by_id[request["booking_id"]]
            request["booking"].asked = True
        for request in sorted(rows, key=lambda r: (r["at"], r["detainer_no"])):
            moment = instant(request["at"], self.zone)
            if request["booking"].first_asked is None:
                request["booking"].first_asked = moment
            if request["request_kind"] != "NOTIFY":
                request["booking"].request = request
        return rows

    @property
    def to_hold(self):
        """Requests that ask for a hold, or do not say what they ask for."""
        return [r for r in self.requests if r["request_kind"] != "NOTIFY"]

    @property
    def asked(self):
        """Bookings for which a request to hold came."""
        return [b for b in self.bookings if b.request is not None]

    def agreed(self, day):
        """What the federal government had agreed to pay on a day."""
        for fact in self.facts:
            if fact["fact"] == "jurisdiction.reimbursement" and fact["valid_from"] <= day:
                if fact["valid_until"] is None or day < fact["valid_until"]:
                    return fact["value"]
        return None
