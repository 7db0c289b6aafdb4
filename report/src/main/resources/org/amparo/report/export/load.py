# Loads the tables of this folder: load("detainer") gives a list of rows, each a dict; frame("detainer") a pandas
# DataFrame. The types are those of datapackage.json; a blank is None.
import csv
import datetime
import decimal
import json
import pathlib

FOLDER = pathlib.Path(__file__).resolve().parent
PACKAGE = json.loads((FOLDER / "datapackage.json").read_text(encoding="utf-8"))
TABLES = {r["name"]: r for r in PACKAGE["resources"] if r["format"] == "csv" and "schema" in r}
READ = {
    "string": str,
    "integer": int,
    "number": decimal.Decimal,
    "boolean": lambda text: text == "true",
    "date": datetime.date.fromisoformat,
    "datetime": datetime.datetime.fromisoformat,
    "list": lambda text: text.split(";"),
}


def load(name):
    fields = {f["name"]: READ[f["type"]] for f in TABLES[name]["schema"]["fields"]}
    with open(FOLDER / TABLES[name]["path"], newline="", encoding="utf-8") as file:
        return [
            {key: fields[key](text) if text != "" else None for key, text in row.items()}
            for row in csv.DictReader(file)
        ]


def frame(name):
    import pandas

    columns = [f["name"] for f in TABLES[name]["schema"]["fields"]]
    return pandas.DataFrame(load(name), columns=columns)
