"""Family "washington": requests in Washington State and what followed them in ICE's records."""

from collections import Counter

import washington_links
from figure import Recount
from linked import Linked, day, value
from who import CRIMINALITY, shares, word


def recount(folder):
    out = Recount("washington")
    data = Linked(folder)
    who(out, data)
    events(out, data)
    found = [washington_links.follow(r, data) for r in data.requests]
    washington_links.links(out, data, found)
    washington_links.afterwards(out, found)
    level_sets(out, "custody", [c.level for c in found if c.stay])
    level_sets(out, "removed-after-request", [c.level for c in found if c.removal])
    return out


def who(out, data):
    rows = data.requests
    out.add("requests.issued", len(rows))
    out.add("requests.total", len(rows))
    out.add("requests.people", len({r["unique_identifier"] for r in rows}), unknown=0)
    keys = [(r["unique_identifier"], day(value(r, "detainer_prepare_date.detainer"))) for r in rows]
    out.add("requests.duplicates", len(keys) - len(set(keys)))
    out.add("requests.issued.hold", None, unknown=len(rows))
    for month, n in Counter(str(k[1])[:7] for k in keys).items():
        out.add(f"requests.month.{month}.issued", n)
        out.add(f"pipeline.file-1.request.month.{month}", n)
    stated = [value(r, "detainer_prepared_criminality.detainer") for r in rows]
    shares(out, "criminality", [CRIMINALITY.get((s or " ")[0]) for s in stated], ["other", "unknown"])
    levels = [value(r, "detainer_prep_threat_level.detainer") for r in rows]
    shares(out, "threat-level", levels, ["unknown"])
    countries = [value(r, "citizenship_country.detainer") for r in rows]
    shares(out, "citizenship", countries)
    out.add("human.us-citizen-listed", countries.count("UNITED STATES"), denominator=len(rows), unknown=0)
    out.add("who.gender.male", sum(value(r, "gender.detainer") == "Male" for r in rows))
    level_sets(out, "issued", levels)


def level_sets(out, name, levels):
    for level, n in Counter(levels).items():
        out.add(f"levels.{name}.column.{level}", n, denominator=len(levels))
        out.add(f"levels.{name}.cell.unknown.unknown.{level}", n, denominator=len(levels))
    out.add(f"levels.{name}.row.unknown.unknown", len(levels), denominator=len(levels))
    out.add(f"levels.{name}.total", len(levels))
    out.add(f"levels.{name}.no-level", levels.count(None), denominator=len(levels))


def events(out, data):
    """What each stage counts by itself."""
    out.add("custody.stints", len(data.stints))
    out.add("custody.stints.in-stays", len(data.stints), denominator=len(data.stints))
    out.add("custody.stays", len(data.stays))
    out.add("custody.stays.moved", sum(s.moved for s in data.stays), denominator=len(data.stays))
    out.add("custody.stays.open", sum(s.ended is None for s in data.stays), denominator=len(data.stays))
    detained = [r for r in data.encounters if value(r, "processing_disposition.encounter") == "Detainer"]
    stages = {
        "request": [day(value(r, "detainer_prepare_date.detainer")) for r in data.requests],
        "encounter": [day(value(r, "event_date.encounter")) for r in data.encounters],
        "detainer-encounter": [day(value(r, "event_date.encounter")) for r in detained],
        "arrest": [day(value(r, "apprehension_date.arrest")) for r in data.arrests],
        "book-in": [day(value(r, "book_in_date_time.detention")) for r in data.stints],
        "custody": [s.begun for s in data.stays],
        "removal": [day(value(r, "departed_date.detainer")) for r in data.removals],
    }
    for stage, days in stages.items():
        name = f"pipeline.file-1.{stage}"
        out.add(name, len(days), unknown=days.count(None))
        for year, n in Counter(d.year for d in days if d).items():
            out.add(f"{name}.year.{year}", n)
        if stage != "request":
            for month, n in Counter(str(d)[:7] for d in days if d).items():
                out.add(f"{name}.month.{month}", n)
    methods = {"encounter": (data.encounters, "event_type.encounter"), "arrest": (data.arrests,
               "apprehension_method.arrest"), "detainer-encounter": (detained, "event_type.encounter")}
    for stage, (rows, column) in methods.items():
        for method, n in Counter(value(r, column) for r in rows).items():
            out.add(f"pipeline.file-1.{stage}.method.{word(method or 'unknown')}", n)
