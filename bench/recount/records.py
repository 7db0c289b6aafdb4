"""Reads tables of text: a CSV file, or the one sheet of a workbook."""

import csv
import datetime
import io
import re
import zipfile
import zoneinfo
from xml.etree import ElementTree

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
EARLIEST = 1900  # an earlier year is implausible, so the time counts as not recorded


def csv_rows(path):
    """Rows of a CSV file by column, blanks as None; a row of another length is left out."""
    with open(path, encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        header = next(reader)
        return [
            {k: v.strip() or None for k, v in zip(header, row)}
            for row in reader
            if len(row) == len(header)
        ]


def wall_clock(text):
    """A time as written, without a zone; None where blank or implausible."""
    if not text:
        return None
    time = datetime.datetime.fromisoformat(text)
    return time if EARLIEST <= time.year and time <= datetime.datetime.now() else None


def instant(time, zone):
    """Seconds since 1970; of an hour that repeats the second, of one skipped by the clock before the change."""
    if time is None:
        return None
    if zone is None:
        return int((time - datetime.datetime(1970, 1, 1)).total_seconds())
    offset = min(time.replace(tzinfo=zone, fold=f).utcoffset() for f in (0, 1))
    return int((time - offset - datetime.datetime(1970, 1, 1)).total_seconds())


def local_time(seconds, zone):
    """The wall clock of a moment."""
    return datetime.datetime.fromtimestamp(seconds, zone)


def zone_of(name):
    return zoneinfo.ZoneInfo(name) if name else None


def sheet_rows(path, header_with):
    """Rows of a workbook's first sheet by column, from the first row that holds the column named."""
    with zipfile.ZipFile(path) as book:
        texts = []
        if "xl/sharedStrings.xml" in book.namelist():
            root = ElementTree.parse(io.BytesIO(book.read("xl/sharedStrings.xml"))).getroot()
            texts = ["".join(t.text or "" for t in i.iter(SHEET + "t")) for i in root]
        name = sorted(n for n in book.namelist() if n.startswith("xl/worksheets/sheet"))[0]
        root = ElementTree.parse(io.BytesIO(book.read(name))).getroot()
    header, rows = None, []
    for row in root.iter(SHEET + "row"):
        cells = {}
        for cell in row:
            cells[re.sub(r"\d", "", cell.get("r"))] = cell_text(cell, texts)
        if header is None:
            if header_with in cells.values():
                header = cells
        elif any(v is not None for v in cells.values()):
            rows.append({header[c]: cells.get(c) for c in header if header[c]})
    return rows


def cell_text(cell, texts):
    """What a cell holds, as text."""
    if cell.get("t") == "inlineStr":
        return "".join(t.text or "" for t in cell.iter(SHEET + "t")).strip() or None
    value = cell.find(SHEET + "v")
    if value is None or value.text is None:
        return None
    text = texts[int(value.text)] if cell.get("t") == "s" else value.text
    return text.strip() or None


def sheet_day(text):
    """A day of a workbook, counted from 1899-12-30, or written out."""
    if not text:
        return None
    if re.fullmatch(r"\d+(\.\d+)?", text):
        return datetime.date(1899, 12, 30) + datetime.timedelta(days=int(float(text)))
    return datetime.date.fromisoformat(text[:10])
