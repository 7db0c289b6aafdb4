"""Family "texas": the monthly ledger that Texas counties report."""

from fractions import Fraction

from figure import Recount, half_up
from records import csv_rows

FILE = "detainer-cost-by-county-month.csv"
IMPLAUSIBLE, LEAST = 50000, 1000  # cents a day


class Row:
    """A month of a county as reported."""

    def __init__(self, row):
        self.place, self.month, self.covers = row["fips_code"], row["report_month"], row["data_month"]
        self.people, self.days = (number(row[c]) for c in ("num_of_inmates", "num_of_inmate_days"))
        dollars = row["cost_in_dollars"]
        self.cents = None if dollars in (None, "NA") else int(half_up(Fraction(dollars) * 100))
        none = self.people == 0
        self.flags = {
            "cost-missing": self.cents is None,
            "cost-without-inmates": none and (self.cents or 0) > 0,
            "days-without-inmates": none and (self.days or 0) > 0,
            "cost-per-day-too-low": bool(self.days and self.cents is not None and self.cents < self.days * LEAST),
            "cost-per-day-implausible": bool(self.days and self.cents and self.cents > self.days * IMPLAUSIBLE),
        }


def number(text):
    return None if text in (None, "NA") else int(text)


def total(rows, name):
    return sum(getattr(r, name) or 0 for r in rows)


def recount(folder):
    out = Recount("texas")
    every = [Row(r) for r in csv_rows(folder / FILE)]
    rows = once(every)
    missing = sum(r.cents is None for r in rows)
    out.add("ledger.people", total(rows, "people"), unknown=sum(r.people is None for r in rows))
    out.add("ledger.inmate-days", total(rows, "days"), unknown=sum(r.days is None for r in rows))
    out.add("ledger.cents", total(rows, "cents"), unknown=missing)
    out.add("cost.gross.average", total(rows, "cents"), unknown=missing)
    out.add("time.gross.days", total(rows, "days"), unknown=0)
    both = [r for r in rows if r.cents is not None and r.days is not None]
    rate = half_up(Fraction(total(both, "cents"), total(both, "days")))
    out.add("ledger.cents-per-day", rate, numerator=total(both, "cents"), denominator=total(both, "days"),
            unknown=len(rows) - len(both))
    months(out, every, rows)
    for flag in rows[0].flags:
        out.add(f"ledger.flagged.{flag}", sum(r.flags[flag] for r in every), denominator=len(every))
    last_rate(out, rows)
    claims(out, every)
    return out


def by_month(rows):
    every = {}
    for row in rows:
        every.setdefault(row.month, []).append(row)
    return every


def once(rows):
    """A report that is in every county that of an earlier month again counts once, as the earlier."""
    seen, kept = set(), []
    for _, part in sorted(by_month(rows).items()):
        content = frozenset((r.place, r.people, r.days, r.cents) for r in part)
        if len({r.place for r in part}) < 10 or content not in seen:
            kept += part
        seen.add(content)
    return kept


def months(out, rows, counted):
    every = by_month(rows)
    out.add("ledger.months", len(by_month(counted)))
    for month, part in every.items():
        name = f"ledger.month.{month[:7]}"
        out.add(f"{name}.people", total(part, "people"))
        out.add(f"{name}.inmate-days", total(part, "days"))
        out.add(f"{name}.cents", total(part, "cents"))


def last_rate(out, rows):
    """Cents a day in the last year, over rows with both and without a flag; ends are the least and most of a month."""
    year = max(r.covers for r in rows)[:4]
    clean = [r for r in rows if r.covers[:4] == year and r.days and r.cents is not None and not any(r.flags.values())]
    months = {}
    for row in clean:
        months.setdefault(row.covers, []).append(row)
    rates = [Fraction(total(m, "cents"), total(m, "days")) for m in months.values()]
    out.add("rate.average", half_up(Fraction(total(clean, "cents"), total(clean, "days"))),
            low=half_up(min(rates)), high=half_up(max(rates)))


def claims(out, rows):
    """Published totals that these records hold, beside the sums here. Months are those of the reports."""
    for claim, first, last in (("texas-2015-08", "2015-08", "2015-08"), ("texas-2017-04", "2017-04", "2017-04")):
        part = [r for r in rows if first <= r.month[:7] <= last]
        for word, name, published in zip(("people", "days", "cost"), ("people", "days", "cents"), PUBLISHED[claim]):
            ours = total(part, name)
            out.add(f"claim.{claim}.{word}.ratio", Fraction(published, ours), numerator=published, denominator=ours)
    part = [r for r in rows if "2011-10" <= r.month[:7] <= "2014-01"]
    for word, name, published in (("people-total", "people", 155380), ("total", "cents", 18770000000)):
        ours = total(part, name)
        out.add(f"claim.texas-2014-tcjs.{word}.ours", ours)
        out.add(f"claim.texas-2014-tcjs.{word}.ratio", Fraction(published, ours), numerator=published,
                denominator=ours)


PUBLISHED = {"texas-2015-08": (3681, 81985, 495221979), "texas-2017-04": (5014, 106452, 607069993)}
