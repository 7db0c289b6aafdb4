"""Requests in ICE's file, a workbook, with the repeats set aside."""

import pathlib
import re

from records import sheet_day, sheet_rows


def redacted(text):
    return text is not None and text.startswith("(b)(")


class IceFile:
    """Rows of one workbook. Of rows of the same person and day one counts: none that ICE lifted as a duplicate where
    another is there, and one that says why it was lifted before one that does not."""

    def __init__(self, folder):
        path = sorted(pathlib.Path(folder).glob("*.xlsx"))[0]
        self.read = sheet_rows(path, "Detainer Prepare Date")
        self.rows, kept = [], {}
        for row in self.read:
            row = {k: None if redacted(v) else v for k, v in row.items()}
            row["day"] = sheet_day(row["Detainer Prepare Date"])
            key = (row["Anonymized Identifier"], row["day"])
            if key[0] is None:
                self.rows.append(row)
            elif key not in kept or self.rank(row) < self.rank(kept[key]):
                kept[key] = row
        self.rows += kept.values()

    @staticmethod
    def rank(row):
        return row["Detainer Lift Reason"] == "Duplicate", row["Detainer Lift Reason"] is None

    @property
    def repeats(self):
        return len(self.read) - len(self.rows)

    @property
    def to_hold(self):
        """The form tells: I-247G and I-247N ask for notice alone, the others for a hold."""
        return [r for r in self.rows if not re.match("I247G|I247N", r["Detainer Type"] or "")]
