"""Pierce County's bookings by charge, under three definitions of a hold."""

from records import csv_rows, instant, wall_clock

FILES = ("bookings-dropped-other.csv", "bookings-sample.csv", "bookings-with-hold.csv")
HOLDS = {
    "jurisdiction": lambda c: c["jurisdiction_cd"] == "IMM",
    "jurisdiction-or-disposition": lambda c: "IMM" == c["jurisdiction_cd"]
    or c["release_disposition_desc"] == "Immigration",
    "charge": lambda c: c["booking_charge_desc"] == "HOLD IMMIGRAT",
}
GRADES = {"class A felony": "FELONY", "class A/B felony": "FELONY", "class B felony": "FELONY",
          "class B/C felony": "FELONY", "class C felony": "FELONY", "gross misdemeanor": "MISDEMEANOR",
          "misdemeanor": "MISDEMEANOR", "civil infraction": "INFRACTION"}
RANKS = {"class A felony": 6, "class A/B felony": 6, "class B felony": 5, "class B/C felony": 5, "class C felony": 4,
         "gross misdemeanor/class B felony": 5, "gross misdemeanor/class C felony": 4, "gross misdemeanor": 3,
         "misdemeanor": 2, "civil infraction": 1, "other": 0}


class Charge:
    def __init__(self, row, is_hold):
        self.row, self.hold, self.other = row, is_hold, False
        self.released = instant(wall_clock(row["charge_release_dt"]), None)


class Booking:
    """A booking under one definition of a hold; the shifted dates name no zone."""

    eligible, over, first_asked = None, True, None

    def __init__(self, rows, is_hold):
        first = rows[0]
        self.booked = instant(wall_clock(first["booking_dt"]), None)
        self.released = instant(wall_clock(first["release_dt"]), None)
        self.charges = [Charge(r, is_hold(r)) for r in rows]
        self.local = [c for c in self.charges if not c.hold]
        self.holds = [c for c in self.charges if c.hold]


class Pierce:
    """Rows by booking; a booking that stands in two files has the rows of both."""

    def __init__(self, folder):
        self.by_file = {f: csv_rows(folder / f) for f in FILES}
        self.rows = {}
        for rows in self.by_file.values():
            for row in rows:
                self.rows.setdefault(row["booking_id"], []).append(row)
        self.with_hold = {}
        for row in self.by_file["bookings-with-hold.csv"]:
            self.with_hold.setdefault(row["booking_id"], []).append(row)
        self.analyzed = {b: r for b, r in self.with_hold.items() if r[0]["max_charge_type"] != "other"}
        self.bail = csv_rows(folder / "bail-paid.csv")


def gravest_grade(rows):
    """The grade of the charge that the study ranks highest, holds apart."""
    local = [r for r in rows if not HOLDS["jurisdiction"](r)]
    ranked = [(RANKS.get(r["category"]), i, r) for i, r in enumerate(local)]
    ranked = [r for r in ranked if r[0] is not None]
    if not ranked:
        return None
    rank, _, row = max(ranked, key=lambda r: (r[0], -r[1]))
    by_rank = "FELONY" if rank >= 4 else "MISDEMEANOR" if rank >= 2 else "INFRACTION" if rank == 1 else None
    return GRADES.get(row["category"], by_rank)
