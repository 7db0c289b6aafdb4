"""Reads a report of Amparo, with the standard library alone or into pandas. Python 3.9 or newer.

    import amparo_report

    amparo_report.figures("report")           # every figure, a list of dicts
    amparo_report.table("report", "savings")  # a table of the report, a list of dicts
    amparo_report.frame("report")             # every figure, a pandas DataFrame
    amparo_report.frame("report", "savings")  # a table of the report, a pandas DataFrame

A blank is None, and never zero: a figure's state and withheld, and fewer_than_11 and withheld of a table's row, say
why. Money is in cents.
"""
import csv
import datetime
import json
import pathlib

# Each column of the figures with its type in pandas.
FIGURE = {
    "id": "object",
    "label": "object",
    "place": "object",
    "period": "object",
    "value": "float64",
    "low": "float64",
    "high": "float64",
    "unit": "object",
    "kind": "object",
    "state": "object",
    "withheld": "bool",
    "edition": "object",
    "synthetic": "boolean",
    "spread": "object",
    "numerator": "float64",
    "denominator": "float64",
    "unknown": "Int64",
    "measure": "object",
    "rate": "object",
    "status": "object",
    "sources": "object",
    "sql_sha256": "object",
}

# How a cell is read and its type in pandas, by the type that datapackage.json gives.
CELL = {
    "string": (str, "object"),
    "integer": (int, "Int64"),
    "number": (float, "float64"),
    "boolean": (lambda text: text == "true", "boolean"),
    "date": (datetime.date.fromisoformat, "object"),
}


def figures(folder):
    """Every figure, with what the report says of itself. Without report.json that part is None."""
    file = _json(folder, "figures.json")
    if file.get("version") != 1:
        raise ValueError(f"{folder}/figures.json has layout {file.get('version')}; this program reads 1. Take the one of your Amparo.")
    report = _json(folder, "report.json") if (pathlib.Path(folder) / "report.json").exists() else None
    own = {
        "place": report and report["place"],
        "period": report and report["period"],
        "edition": report and report["options"].get("precision", ["by-source"])[0],
        "synthetic": report and report["synthetic"],
    }
    return [{name: _figure({**figure, **own}, name) for name in FIGURE} for figure in file["figures"]]


def tables(folder):
    """The names of the report's tables."""
    return list(_schemas(folder))


def table(folder, name):
    """The rows of a table, with the types that the report gives its columns."""
    resource = _resource(folder, name)
    read = {field["name"]: CELL[field["type"]][0] for field in resource["schema"]["fields"]}
    with open(pathlib.Path(folder) / resource["path"], newline="", encoding="utf-8") as file:
        return [
            {key: None if text == "" else read[key](text) for key, text in row.items()}
            for row in csv.DictReader(file)
        ]


def frame(folder, name=None):
    """A table as a DataFrame, or every figure where none is named."""
    import pandas

    if name is None:
        types, rows = FIGURE, figures(folder)
    else:
        fields = _resource(folder, name)["schema"]["fields"]
        types, rows = {field["name"]: CELL[field["type"]][1] for field in fields}, table(folder, name)
    return pandas.DataFrame(rows, columns=list(types), dtype="object").astype(types)


def _figure(figure, name):
    if name == "withheld":
        return figure.get(name, False)
    return ";".join(figure[name]) if name == "sources" else figure.get(name)


def _schemas(folder):
    resources = _json(folder, "datapackage.json")["resources"]
    return {each["name"]: each for each in resources if each["format"] == "csv"}


def _resource(folder, name):
    schemas = _schemas(folder)
    if name not in schemas:
        raise ValueError(f"{folder} has no table {name}. It has: {', '.join(schemas)}.")
    return schemas[name]


def _json(folder, name):
    path = pathlib.Path(folder) / name
    if not path.exists():
        raise FileNotFoundError(f"{folder} has no {name}: name the folder that `amparo report` wrote.")
    return json.loads(path.read_text(encoding="utf-8"))
