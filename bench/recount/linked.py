"""Washington's joined file taken apart: requests, and ICE's encounters, arrests, stints and removals."""

import datetime

from records import csv_rows

NOTHING = {None, "NA"}


def value(row, column):
    text = row[column]
    return None if text in NOTHING or text.startswith("(b)(") else text


def day(text):
    return None if text is None else datetime.date.fromisoformat(text[:10])


def apart(rows, columns, needed):
    """Rows alike in these columns give one record; the first row's."""
    seen, out = set(), []
    for row in rows:
        key = tuple(value(row, c) for c in columns)
        if value(row, needed) is not None and key not in seen:
            seen.add(key)
            out.append(row)
    return out


class Stay:
    """Stints of a person that the file says belong together; they are named by the day the stay ended."""

    def __init__(self, stints):
        self.stints = sorted(stints, key=lambda r: value(r, "book_in_date_time.detention"))
        self.person = self.stints[0]["unique_identifier"]
        self.begun = day(value(self.stints[0], "book_in_date_time.detention"))
        last = self.stints[-1]
        self.ended = day(value(last, "detention_book_out_date_time.detention"))
        self.reason = value(last, "detention_release_reason.detention")
        self.status = value(last, "case_status.detention")

    @property
    def moved(self):
        return len({value(r, "detention_facility_code.detention") for r in self.stints}) > 1


class Linked:
    """All records of the file by kind."""

    def __init__(self, folder):
        self.rows = rows = csv_rows(folder / "joined_df_wa.csv")
        self.requests = apart(rows, [
            "unique_identifier", "detainer_prepare_date.detainer", "detention_facility_code.detainer",
            "msc_charge_code.detainer", "msc_conviction_date.detainer"], "detainer_prepare_date.detainer")
        self.encounters = apart(rows, [
            "unique_identifier", "event_date.encounter", "event_type.encounter", "responsible_site.encounter",
            "processing_disposition.encounter"], "event_date.encounter")
        self.arrests = apart(rows, [
            "unique_identifier", "apprehension_date.arrest", "apprehension_method.arrest", "final_program.arrest"],
            "apprehension_date.arrest")
        self.stints = apart(rows, [
            "unique_identifier", "book_in_date_time.detention", "detention_facility_code.detention"],
            "book_in_date_time.detention")
        self.removals = apart(rows, ["unique_identifier", "departed_date.detainer"], "departed_date.detainer")
        self.stays = sorted((Stay(s) for s in stays_of(self.stints)), key=lambda s: s.begun)


def stays_of(stints):
    """Stints whose stay the file names belong together; a person's others are joined by their days."""
    named, unnamed = {}, {}
    for stint in sorted(stints, key=lambda r: value(r, "book_in_date_time.detention")):
        person, ended = stint["unique_identifier"], value(stint, "stay_book_in_date_time.detention")
        if ended is not None:
            named.setdefault((person, ended), []).append(stint)
        else:
            unnamed.setdefault(person, []).append(stint)
    stays = list(named.values())
    for every in unnamed.values():
        last = None
        for stint in every:
            begun = day(value(stint, "book_in_date_time.detention"))
            if last is None or (begun - last).days > 1:
                stays.append([])
            stays[-1].append(stint)
            ended = day(value(stint, "detention_book_out_date_time.detention")) or begun
            last = ended if last is None else max(last, ended)
    return stays
