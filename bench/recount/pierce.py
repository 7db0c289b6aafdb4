"""Family "pierce": Pierce County's jail, from the files of the University of Washington's study."""

import re
import statistics

import direct
from county import ROOT
from figure import Recount, cents, days, half_up, hours, median
from human import Z, own_recognizance, wilson
from records import csv_rows, instant, wall_clock
from who import shares, word

FILES = ("bookings-dropped-other.csv", "bookings-sample.csv", "bookings-with-hold.csv")
RATE = 12600  # cents a day, as the study used it
PUBLISHED = {"mean": 26.854093655099273, "median": 3.154861111111111, "bookings": 29124}
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
        self.row, self.hold = row, is_hold
        self.released = instant(wall_clock(row["charge_release_dt"]), None)


class Booking:
    """A booking under one definition of a hold; the shifted dates name no zone."""

    eligible = None

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


def recount(folder):
    out = Recount("pierce")
    data = Pierce(folder)
    out.add("bookings.total", len(data.rows))
    out.add("bookings.held", len(data.with_hold))
    out.add("bookings.held.analyzed", len(data.analyzed))
    out.add("bookings.held.set-aside", len(data.with_hold) - len(data.analyzed))
    leading = [measure(out, data, name, is_hold) for name, is_hold in HOLDS.items()][0]
    bands(out, leading)
    gross = stays(out, data)
    money(out, leading, gross)
    people(out, data)
    bail(out, data)
    groups(out, data)
    return out


def measure(out, data, name, is_hold):
    """Time past release under one definition, of the bookings analyzed and others with such a row."""
    others = {b: r for b, r in data.rows.items() if b not in data.with_hold
              and r[0]["max_charge_type"] != "other" and any(map(is_hold, r))}
    times = [direct.seconds(Booking(r, is_hold)) for r in [*data.analyzed.values(), *others.values()]]
    known = [t for t in times if t is not None]
    past = [t for t in known if t > 0]
    open_, whole = len(times) - len(known), len(times)
    long = sum(t > 48 * 3600 for t in known)
    title = f"time.direct.{name}"
    out.add(f"{title}.bookings", len(past), denominator=whole, unknown=open_)
    out.add(f"{title}.hours", hours(sum(known)), unknown=open_)
    out.add(f"{title}.days", days(sum(known)), unknown=open_)
    out.add(f"{title}.median-hours", median(past) / 3600, denominator=len(past), unknown=open_)
    out.add(f"{title}.over-48-hours", long, denominator=whole, unknown=open_)
    out.add(f"cost.direct.average.{name}", cents(sum(known), RATE), unknown=open_)
    if name == "jurisdiction":
        out.add("human.days-of-liberty", days(sum(known)), unknown=open_)
        out.add("human.past-48-hours", long, denominator=whole, unknown=open_)
        most = [direct.most(Booking(r, is_hold)) for r in data.analyzed.values()]
        value, high = sum(known), sum(m for m in most if m is not None)
        for kind, turn in (("hours", hours), ("average", lambda s: cents(s, RATE))):
            out.add(f"spread.direct.{kind}.missing-facts", turn(value), low=turn(value), high=turn(high), unknown=open_)
        out.add("spread.direct.no-upper-end", most.count(None), denominator=open_)
    return times


def bands(out, times):
    known = [t / 3600 for t in times if t is not None]
    out.add("time.held.none", known.count(0))
    out.add("time.held.unknown", times.count(None))
    out.add("time.held.from-168", sum(t >= 168 for t in known))
    for low, high in ((0, 6), (6, 12), (12, 24), (24, 48), (48, 96), (96, 168)):
        out.add(f"time.held.{low}-to-{high}", sum(0 < t and low <= t < high for t in known))


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


def stays(out, data):
    """Whole stays, with the study's own mean for those without a hold."""
    every = {}
    for booking, rows in data.analyzed.items():
        seconds = Booking(rows, HOLDS["jurisdiction"])
        every[booking] = seconds.released - seconds.booked
    total, count = sum(every.values()), len(every)
    out.add("time.gross.days", days(total), denominator=count, unknown=0)
    out.add("stay.held.mean-days", days(total) / count, numerator=days(total), denominator=count, unknown=0)
    out.add("stay.held.median-days", median(every.values()) / 86400, denominator=count, unknown=0)
    for grade in ("FELONY", "MISDEMEANOR"):
        part = [s for b, s in every.items() if gravest_grade(data.analyzed[b]) == grade]
        name = f"stay.held.{grade.lower()}"
        out.add(f"{name}.mean-days", days(sum(part)) / len(part), numerator=days(sum(part)), denominator=len(part))
        out.add(f"{name}.median-days", median(part) / 86400, denominator=len(part))
    out.add("stay.others.mean-days", PUBLISHED["mean"], denominator=PUBLISHED["bookings"])
    out.add("stay.others.median-days", PUBLISHED["median"], denominator=PUBLISHED["bookings"])
    each = total / 86400 / count - PUBLISHED["mean"]
    error = Z * statistics.stdev(s / 86400 for s in every.values()) / count**0.5
    del error  # the program's interval is of resamples of people, which the recount does not repeat here
    out.add("time.counterfactual.added-days-each", each, denominator=count, unknown=0)
    out.add("time.counterfactual.days", each * count, denominator=count, unknown=0)
    return every


def money(out, times, gross):
    total = sum(gross.values())
    direct_cost = cents(sum(t for t in times if t is not None), RATE)
    out.add("rate.average", RATE)
    out.add("cost.direct.average", direct_cost, unknown=times.count(None))
    gross_cost = cents(total, RATE)
    out.add("cost.gross.average", gross_cost, unknown=0)
    added = half_up((total / 86400 / len(gross) - PUBLISHED["mean"]) * len(gross) * 86400)
    cost = cents(added, RATE)
    out.add("cost.counterfactual.average", cost, unknown=0)
    for measure_, value in (("gross", gross_cost), ("counterfactual", cost)):
        out.add(f"cost.factor.{measure_}.average", float(value / direct_cost), numerator=value, denominator=direct_cost)
    for kind, value in (("hours", hours(total)), ("average", gross_cost)):
        out.add(f"spread.gross.{kind}.missing-facts", value, low=value, high=value, unknown=0)
    out.add("spread.gross.no-upper-end", 0, denominator=0)


def people(out, data):
    first = [r[0] for r in data.analyzed.values()]
    sexes = [r["gender_desc"] for r in first]
    out.add("who.gender.male", sexes.count("MALE"))
    out.add("who.gender.female", sexes.count("FEMALE"))
    shares(out, "race", [None if r["race_desc"] == "UNKNOWN" else r["race_desc"] for r in first],
           ["amer-indian-alaskan"])
    words = {"FELONY": "felony", "MISDEMEANOR": "misdemeanor", "INFRACTION": "other"}
    shares(out, "grade", [words.get(gravest_grade(r)) for r in data.analyzed.values()])
    shares(out, "category", [None] * len(first))
    ice = [r["release_to_imm"] for r in first]
    out.add("human.handed-to-ice", ice.count("1"), denominator=len(ice), unknown=len(ice) - ice.count("1"))
    for name in ("breadwinner", "long-residence", "medical-need", "parent"):
        out.add(f"human.{name}", None, denominator=len(first), unknown=len(first))


def bail(out, data):
    paid = {r["booking_id"] for r in data.bail if float(r["fine_amt"] or 0) > 0}
    held = len(data.analyzed)
    out.share("bail.bail-paid.with-hold", sum(b in paid for b in data.analyzed), held, unknown=0)
    rows = [r["release_disposition_desc"] for b in data.analyzed.values() for r in b]
    said = sum(d in own_recognizance() for d in rows)
    out.share("bail.recognizance.with-hold", said, len(rows), unknown=rows.count(None))


def published_groups():
    """Bookings by race and sex, as the project's file of the population quotes the study."""
    text = (ROOT / "populations" / "pierce-county-2019.yaml").read_text(encoding="utf-8")
    found, column = {}, None
    for line in text.splitlines():
        head, item = re.match(r"  (race|gender):$", line), re.match(r"    ([^:]+): (\d+)$", line)
        if head:
            column = head.group(1)
            found[column] = {}
        elif item and column:
            found[column][item.group(1)] = int(item.group(2))
        elif not line.startswith("  "):
            column = None
    return found


def groups(out, data):
    import math

    for column, booked in published_groups().items():
        values = [r[0][f"{column}_desc"] for r in data.analyzed.values()]
        held = {g: values.count(g) for g in booked}
        open_ = booked.get("UNKNOWN", 0)
        largest = max((g for g in booked if g != "UNKNOWN"), key=lambda g: (booked[g], g))
        for group, whole in booked.items():
            a, b, m = held[group], held[largest], booked[largest]
            low, high = wilson(a, whole)
            name = f"bears.{column}.{word(group)}"
            out.add(f"{name}.per-thousand", 1000 * a / whole, low=1000 * low, high=1000 * high, numerator=a,
                    denominator=whole, unknown=open_)
            if group not in (largest, "UNKNOWN") and min(a, whole - a, b, m - b) >= 5:
                log = math.log(a / whole / (b / m))
                spread = Z * math.sqrt(1 / a - 1 / whole + 1 / b - 1 / m)
                out.add(f"{name}.ratio", math.exp(log), low=math.exp(log - spread), high=math.exp(log + spread),
                        unknown=open_)
