"""Who was held in Pierce County, bail, and which groups bear it."""

import math
import re

from county import ROOT
from human import Z, own_recognizance, wilson
from pierce_data import gravest_grade
from who import shares, word


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
    out.add("human.handed-to-ice", ice.count("1"), denominator=len(ice))
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
