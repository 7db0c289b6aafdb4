#!/usr/bin/env python3
"""Recounts Amparo's figures from the raw files and compares. Exit code 1 where one differs."""

import argparse
import os
import pathlib
import subprocess
import sys
import tempfile

import compare
import earlier
import figure
import sources
from county import ROOT


def options(arguments):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--demo", help="what `amparo demo --out` wrote; made anew where not given")
    parser.add_argument("--reports", help="where reports of Pierce, Texas and Washington stand or are written")
    parser.add_argument("--data", default=os.environ.get("AMPARO_DATA"), help="the folder of real records")
    parser.add_argument("--only", action="append", choices=list(sources.SOURCES), help="only this source")
    return parser.parse_args(arguments)


def amparo(*arguments):
    """Runs the program; an import that finds something to look at exits with 1."""
    done = subprocess.run([str(ROOT / "amparo"), *map(str, arguments)], stdout=subprocess.DEVNULL, check=False)
    if done.returncode > 1:
        sys.exit(f"amparo {arguments[0]} failed")


def prepared(chosen, work):
    """The folders of each source: raw files, and the report that the program made of them."""
    data = pathlib.Path(chosen.data or ROOT.parent / "shared" / "data")
    reports = pathlib.Path(chosen.reports or work)
    for name, source in sources.SOURCES.items():
        if chosen.only and name not in chosen.only:
            continue
        if name == "demo":
            folder = pathlib.Path(chosen.demo or work / "demo")
            if not (folder / "report" / "figures.json").exists():
                amparo("demo", "--out", folder)
            yield name, source, folder / "records", folder / "report" / "figures.json"
        elif not (data / source.folder).exists():
            print(f"{name}: skipped, {data / source.folder} is not there")
        else:
            report = reports / source.folder
            if not (report / "figures.json").exists():
                amparo("import", data / source.folder, "--into", reports / f"{source.folder}.duckdb")
                amparo("report", reports / f"{source.folder}.duckdb", "--internal", "--out", report)
            yield name, source, data / source.folder, report / "figures.json"


def run(arguments, change=None):
    """Recounts, prints, and returns whether all is equal. `change` alters the program's figures first."""
    chosen = options(arguments)
    outcomes, figures = [], {}
    with tempfile.TemporaryDirectory() as work:
        for name, source, raw, path in prepared(chosen, pathlib.Path(work)):
            figures[name] = figure.program(path)
            if change:
                change(name, figures[name])
            for counted in source.recount(raw):
                outcomes.append(compare.compare(name, counted, figures[name]))
            if name == "demo":
                print(earlier.line(raw / "jail"))
    print("\n".join(compare.table(outcomes, figures)))
    total = sum(len(o.equal) for o in outcomes)
    wrong = sum(len(o.different) + (len(o.missing) if o.family != sources.AHEAD else 0) for o in outcomes)
    print(f"{total} figures equal, {wrong} not")
    return outcomes, wrong == 0


if __name__ == "__main__":
    sys.exit(0 if run(sys.argv[1:])[1] else 1)
