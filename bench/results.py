#!/usr/bin/env python3
"""Runs benchmarks and writes RESULTS.md from the lines that they print; bench/run all calls it.

  bench/run all                 every benchmark
  bench/run all --short         without those that take long
  bench/run all --only a,b      these alone, in this order; the other rows stay, with their date.
                                One may bring its own arguments: --only 'classes 100,laws 200'
  bench/run all --small         tiny sizes, to try it: writes below bench/target and leaves the results alone
  bench/run all --render        no run: RESULTS.md from the results as they are
  bench/run all --list          no run: each with about how many minutes it takes

A benchmark prints lines of fields parted by tabs: result, what, value, unit, lowest, highest, peer, the peer's value, note.
results.tsv keeps them with their subject and run; budgets.tsv says what each may be. A benchmark that fails or is
interrupted keeps what it printed, beside its older rows, and the table says so until it runs well."""
import argparse, datetime, fnmatch, math, os, pathlib, platform, re, signal, subprocess, sys, time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
FIELDS = ["what", "value", "unit", "low", "high", "peer", "peer_value", "note"]

# What --short leaves out: benchmarks of so many minutes and more.
LONG = 12

# Name, title, what it measures, arguments, arguments of --small, about how many minutes it takes on two quiet cores.
SUBJECTS = [
    ("processes", "Commands", "Whole processes from the launcher on.", [], [], 2),
    ("county", "One county of a nation", "Its report out of a workspace of the whole country, as a whole process.", [], ["2000"], 2),
    ("nation", "An atlas of a nation", "A generated jail in every county; with the blocks of the answer page.", [], ["2000"], 4),
    ("import", "Imports", "A generated detainers table in the real schema of 65 columns, with checks and digest.", [], ["2000"], 9),
    ("decision", "One decision with its trace", "By JMH, over the cases that the policy comes with.", [], [], 1),
    ("bulk", "One policy over millions of cases", "Generated flat cases with unknowns.", [], ["1"], 1),
    ("classes", "Many policies in one scan", "Generated flat cases from eight kinds of source; policies of 24 atoms on 18 facts.", [], ["1"], 7),
    ("library", "The whole library over a nation's requests", "Generated requests that look like ICE's file.", [], ["2000"], 2),
    ("nested", "Policies that look through convictions and charges", "Generated cases with lists.", [], ["1"], 1),
    ("peers", "Engines that others use", "The same flat policies over the same cases; every peer's counts must be Amparo's.", [], ["1"], 5),
    ("desk", "The desk", "Decisions over HTTP from another process, each on the disk before its answer; what leaves the desk, to its last character.", [], ["2000"], 10),
    ("cluster", "Past one machine", "The same study on one machine and on a cluster, one run each; from a million bookings on its executors have Java's second compiler; [drawn](../docs/images/cluster.svg) by `bench/curves.R`.", ["100000", "1000000", "10000000"], ["20000"], 30),
    ("laws", "What estimators find", "Generated counties of which the truth is known; eight laws hold in all of them besides.", [], ["200"], 15),
    ("truth", "Counties of which everything is known", "One or two damages each by a covering array of pairs; ranges where what is lost is lost by lot, and one hold in twenty lasts weeks.", [], ["72"], 25),
    ("attack", "Rounded editions, attacked", "How many counts only one whole number fits, and hours known to a tenth of the step, after every sum is used.", [], ["20"], 2),
    ("agreement", "The same answer everywhere", "Interpreter, classes and cel-java on random policies and cases.", ["10"], ["1"], 12),
    ("damaged", "Damaged files", "CSV, gzip, XLSX, XLS and Parquet with one to four changes each.", [], ["130"], 10),
    ("faults", "Full disks and killed commands", "The old output or the new, whole, and 0 for the new alone.", [], ["2", "2"], 40),
    ("desk-faults", "A desk that is killed, crowded or sent nonsense", "Nothing that it acknowledged may be lost.", [], ["1"], 20),
]


def read():
    runs, failures, rows = {}, {}, []
    for line in (HERE / "results.tsv").read_text().splitlines():
        first, *rest = line.split("\t")
        if first == "run":
            runs[rest[0]] = rest[1]
        elif first == "failed":
            failures[rest[0]] = (rest[1], rest[2])
        else:
            rows.append(dict(zip(["subject", "run"] + FIELDS, [first] + rest)))
    return runs, failures, rows


def write(target, runs, failures, rows):
    used = {row["run"] for row in rows}
    lines = [f"run\t{run}\t{text}" for run, text in sorted(runs.items()) if run in used]
    lines += [f"failed\t{subject}\t{run}\t{why}" for subject, (run, why) in sorted(failures.items())]
    lines += ["\t".join(row[field] for field in ["subject", "run"] + FIELDS) for row in rows]
    replace(target / "results.tsv", "\n".join(lines) + "\n")
    replace(target / "RESULTS.md", render(runs, failures, rows))


def replace(file, text):
    """Never half a file, whenever it is killed."""
    draft = file.with_name("." + file.name)
    draft.write_text(text)
    draft.replace(file)


def output(*command):
    try:
        return subprocess.run(command, capture_output=True, text=True).stdout.strip()
    except OSError:
        return ""


def machine():
    cpu = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    memory = int(re.search(r"MemTotal: *(\d+)", pathlib.Path("/proc/meminfo").read_text())[1]) / 2**20
    java = re.search(r'JAVA_RUNTIME_VERSION="(.*)"', (pathlib.Path(os.environ["JAVA_HOME"]) / "release").read_text())
    pom = (ROOT / "pom.xml").read_text()
    parts = [
        f"{os.cpu_count()} cores of {cpu[1] if cpu else platform.machine()}, {memory:.0f} GiB, Linux {platform.release()}",
        f"load {os.getloadavg()[0]:.1f} at the start",
        f"Amparo {output('git', '-C', str(ROOT), 'describe', '--always', '--dirty')}",
        f"Java {java[1] if java else ''}",
    ]
    parts += [f"{name} {re.search(f'<{tag}.version>(.*?)<', pom)[1]}" for name, tag in [("DuckDB", "duckdb"), ("cel-java", "cel"), ("SQLite", "sqlite")]]
    parts.append("Drools " + re.search("<drools.version>(.*?)<", (HERE / "pom.xml").read_text())[1])
    parts += [f"numpy {output('python3', '-c', 'import numpy; print(numpy.__version__)')}", output("Rscript", "-e", 'cat("R", paste(getRversion()), "readxl", paste(packageVersion("readxl")))')]
    return "; ".join(part for part in parts if part)


def result(line):
    """The fields of a line, or None where it is none: a value that is no number is a fault of the benchmark."""
    if not line.startswith("result\t"):
        return None
    fields = line.rstrip("\n").split("\t")[1:]
    row = dict(zip(FIELDS, [field.strip() for field in fields] + [""] * (len(FIELDS) - len(fields))))
    for field in ("value", "low", "high", "peer_value"):
        if (field == "value" or row[field]) and not math.isfinite(float(row[field])):
            raise ValueError(line)
    return row


def run(name, arguments):
    """The rows that it printed, and why it failed, None where it did not."""
    print(f"== bench/run {name} {' '.join(arguments)}", flush=True)
    began = time.monotonic()
    # A session of its own, for all that it starts must end with it.
    process = subprocess.Popen([str(HERE / "run"), name, *arguments], stdout=subprocess.PIPE, text=True, errors="replace", start_new_session=True)
    rows, why = [], None
    try:
        for line in process.stdout:
            print(line, end="", flush=True)
            try:
                found = result(line)
            except ValueError:
                why = "it printed a line without a number"
                continue
            rows += [found] if found else []
        code = process.wait()
        why = f"exit code {code}" if code != 0 else why or (None if rows else "it printed no result")
    except KeyboardInterrupt:
        why = "interrupted"
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait()
    minutes = (time.monotonic() - began) / 60
    print(f"== {name}: {minutes:.1f} minutes{', FAILED: ' + why if why else ''}", flush=True)
    return rows, why and f"{why} after {minutes:.1f} minutes, {len(rows)} results printed"


def merged(rows, name, now, found, failed):
    """New results take the place of the subject's older ones; of one that failed, those of the same row alone."""
    same = {(row["what"], row["unit"], row["peer"]) for row in found}
    kept = [row for row in rows if row["subject"] != name or failed and (row["what"], row["unit"], row["peer"]) not in same]
    return kept + [{"subject": name, "run": now, **row} for row in found]


def number(text):
    try:
        value = float(text)
    except ValueError:
        return text
    return f"{value:,.0f}" if value.is_integer() and "." not in text else f"{value:,}"


def quotient(row):
    try:
        return float(row["value"]) / float(row["peer_value"])
    except (ValueError, ZeroDivisionError):
        return None


def ratio(row):
    found = quotient(row)
    return "" if found is None else f"{found:,.0f}" if found >= 100 else f"{found:.3g}"


def met(row, budget):
    _, _, _, of, limit = budget
    found = float(row["value"]) if of == "value" else quotient(row)
    for part in limit.split(" and "):
        sign, most = part.split()
        if not {"<": float.__lt__, "≤": float.__le__, "≥": float.__ge__, "=": float.__eq__}[sign](found, float(most)):
            return "**no**"
    return "yes"


def applies(budget, subject, row):
    """A budget of a value, of the ratio to any peer, or of that to one peer, as in ratio:cel-java."""
    of, _, peer = budget[3].partition(":")
    named = budget[0] == subject and fnmatch.fnmatch(row["what"], budget[1]) and fnmatch.fnmatch(row["unit"], budget[2])
    return named and (of == "value" or bool(ratio(row)) and fnmatch.fnmatch(row["peer"], peer or "*"))


def says(budget):
    return ("" if budget[3] == "value" else "ratio ") + budget[4]


# Bureau of Justice Statistics, "Preliminary Data Release - Jails (2023)", NCJ 309039: 7.6 million admissions from July 2022 to June 2023.
# https://bjs.ojp.gov/preliminary-data-release-jails-2023
DECADE = 76_000_000
CORES = 8
# What a network of a gigabit a second carries, in MiB.
GIGABIT = 119


def line(points):
    """The straight line through the last two points: what there is at 0, at least nothing, and what each booking adds."""
    (before, least), (size, most) = points[-2:]
    each = (most - least) / (size - before)
    return max(0, most - each * size), each


def on_paper(rows):
    """What a nation's decade would take, from the lines through the two largest nations that were measured."""
    own = {row["what"]: float(row["value"]) for row in rows if row["unit"] in ("s", "MiB")}
    alone, peaks = ({row["what"]: float(row["peer_value"]) for row in rows if row["unit"] == unit and row["peer"]} for unit in ("s", "peak MiB"))
    sizes = sorted(int(found[1].replace(",", "")) for what in own if (found := re.fullmatch(r"([\d,]+) bookings, 2 cores", what)))
    county = [value for what, value in own.items() if what.endswith("of one county in one task, 1 core, the longest task")]
    if len(sizes) < 2 or not county:
        return []

    def through(values, what):
        return line([(size, values[f"{size:,} bookings, {what}"]) for size in sizes])

    def seconds_alone(cores):
        base, rate = through(alone, f"{cores} core{'s' * (cores > 1)}")
        return base + rate * DECADE

    tasks = "without Spark's start and the pages"
    begins, each = through(own, f"2 cores, {tasks}")
    # What two cores take together, as both are busy.
    each *= 2
    # No longer than the longest task of the largest nation, and longer as the nation grows; of smaller nations another task is the longest, so that no line goes through both.
    nation = own[f"{sizes[-1]:,} bookings, 1 core, the longest task"] * DECADE / sizes[-1]
    driver = begins + own[f"{sizes[-1]:,} bookings, 2 cores"] - own[f"{sizes[-1]:,} bookings, 2 cores, {tasks}"]
    mebibytes = sum(base + rate * DECADE for base, rate in (through(own, "the Parquet"), through(own, "2 cores, shuffled")))
    held, more = through(peaks, "2 cores")
    note = next(row["note"] for row in rows if row["unit"] == "peak MiB" and row["what"] == f"{sizes[-1]:,} bookings, 1 core")
    process = float(re.search(r"the largest ([\d,]+)", note)[1].replace(",", "")) * DECADE / sizes[-1]
    # Amdahl's law, from one core and two.
    shared = 2 * (1 - alone[f"{sizes[-1]:,} bookings, 2 cores"] / alone[f"{sizes[-1]:,} bookings, 1 core"])
    memory = f"if it has {(held + more * DECADE) / 1024:,.0f} GiB"
    table = [
        cells(f"one machine of 2 cores, {memory}", f"{seconds_alone(2) / 60:,.1f}", "its cores", ""),
        cells(f"one machine of {CORES} cores, {memory}", f"{seconds_alone(1) * (1 - shared + shared / CORES) / 60:,.1f}", "what one core does alone", ""),
    ]
    for nodes in (1, 2, 4, 8, 16, 32):
        waits = {
            "the tasks' cores": each * DECADE / nodes / CORES,
            "the network": mebibytes / nodes / GIGABIT,
            "the largest county's task": county[0],
            "the task of all requests and events": nation,
        }
        seconds = driver + max(waits.values())
        waits["the driver: Spark's start, its plan, the pages"] = driver
        table.append(cells(f"{nodes} node{'s' * (nodes > 1)} of {CORES} cores", f"{seconds / 60:,.1f}", max(waits, key=waits.get), f"{seconds * nodes * CORES / 3600:,.1f}"))
    return [
        "",
        "### A nation's decade, on paper",
        "",
        f"Nobody ran this. It is what straight lines through {sizes[-2]:,} and {sizes[-1]:,} bookings give for {DECADE:,}: ten years at the rate of the 7.6 million that local jails [admitted from July 2022 to June 2023](https://bjs.ojp.gov/preliminary-data-release-jails-2023) (ten years before, it was 11.7 million). "
        f"Assumed: cores are as fast as the measured two are when both are busy; nodes reach each other and the records at a gigabit a second; tasks and network go on at the same time; the driver takes no longer for more bookings; the machines have the memory. "
        f"What one machine of {CORES} cores would take is Amdahl's law from one core and two, by which {shared:.0%} of the work on {sizes[-1]:,} bookings is shared. "
        f"A million bookings take a cluster {each * 1e6:,.1f} seconds of one core; {driver:,.0f} s are the driver's however many nodes there are; the largest county's decade is one task of {county[0]:,.0f} s, and all requests and events of the nation are one of at most {nation:,.0f} s, in a process of at most {process / 1024:,.0f} GiB (what the longest task and the largest process took for {sizes[-1]:,} bookings, times {DECADE / sizes[-1]:,.1f}); {mebibytes / 1024:,.1f} GiB are read and shuffled.",
        "",
        cells("on", "minutes", "what it waits for most", "hours of cores"),
        "|---|---:|---|---:|",
        *table,
    ]


def cells(*values):
    return "| " + " | ".join(values) + " |"


def render(runs, failures, rows):
    budgets = [tuple(line.split("\t")) for line in (HERE / "budgets.tsv").read_text().splitlines()]
    bodies, summary, used = [], [], set()
    for name, title, text, *_ in SUBJECTS:
        own = [row for row in rows if row["subject"] == name]
        columns = [("what", "---"), ("value", "---:"), ("unit", "---"), ("lowest to highest", "---:"), ("peer", "---"), ("its value", "---:"), ("ratio", "---:"), ("budget", "---"), ("met", "---"), ("note", "---"), ("date", "---")]
        table = []
        for row in own:
            budget = next((one for one in budgets if applies(one, name, row)), None)
            said = says(budget) if budget else ""
            # What failed since then is not known to be met.
            holds = "" if not budget else "**no**: failed since" if name in failures and row["run"] < failures[name][0] else met(row, budget)
            if budget:
                used.add(budget)
                summary.append((title, row["what"], f"{number(row['value'])} {row['unit']}" if budget[3] == "value" else f"ratio {ratio(row)} to {row['peer']}", said, holds))
            spread = " to ".join(number(row[end]) for end in ("low", "high") if row[end])
            table.append([row["what"], number(row["value"]), row["unit"], spread, row["peer"], number(row["peer_value"]), ratio(row), said, holds, row["note"], row["run"][:10]])
        for budget in budgets:
            if budget[0] == name and budget not in used:
                summary.append((title, budget[1], "not measured", says(budget), "**no**"))
        shown = [i for i in range(len(columns)) if not table or any(line[i] for line in table)]
        bodies += ["", f"## {title}", "", f"{text} `bench/run {name}`.", ""]
        if name in failures:
            when, why = failures[name]
            bodies += [f"**Its run of {when.replace('T', ' ')} did not end well: {why}.** Rows of another date are of an earlier run.", ""]
        if table:
            bodies += [cells(*(columns[i][0] for i in shown)), "|" + "|".join(columns[i][1] for i in shown) + "|"]
            bodies += [cells(*(line[i] for i in shown)) for line in table]
        else:
            bodies.append("Not measured.")
        if name == "cluster":
            bodies += on_paper(own)
    count = sum(one[4] == "yes" for one in summary)
    head = ["# Results", "", "Written by `bench/run all`. Values are medians; a ratio is the value divided by the peer's, measured in the same run. How each peer was run: [PEERS.md](PEERS.md). No test asserts a time.", "", "| measured | on |", "|---|---|"]
    head += [cells(one.replace("T", " "), text) for one, text in sorted(runs.items()) if one in {row["run"] for row in rows}]
    head += ["", "## Budgets", "", f"{count} of {len(summary)} met.", ""]
    if failures:
        head += ["Did not end well when last run: " + ", ".join(f"`{name}`" for name in failures) + "; see below.", ""]
    head += [ "| subject | what | measured | budget | met |", "|---|---|---:|---|---|"]
    return "\n".join(head + [cells(*one) for one in summary] + bodies) + "\n"


def main():
    parser = argparse.ArgumentParser(prog="bench/run all", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for flag in ("--short", "--small", "--render", "--list"):
        parser.add_argument(flag, action="store_true")
    parser.add_argument("--only", default="")
    asked = parser.parse_args()
    known = {subject[0]: subject for subject in SUBJECTS}
    only = [words.split() for words in asked.only.split(",") if words.strip()]
    unknown = {words[0] for words in only} - set(known)
    if unknown:
        parser.error("no such benchmark: " + ", ".join(sorted(unknown)))
    if asked.list:
        for name, title, _, arguments, _, minutes in SUBJECTS:
            print(f"{minutes:5}  bench/run {' '.join([name, *arguments]):24}  {title}")
        return 0
    plan = only or [[name] for name, *_, minutes in SUBJECTS if not asked.short or minutes < LONG]
    runs, failures, rows = read()
    target = HERE / "target" / "small" if asked.small else HERE
    target.mkdir(parents=True, exist_ok=True)
    if asked.small:
        failures, rows = {}, []
    if asked.render:
        write(target, runs, failures, rows)
        return 0
    now = datetime.datetime.now().strftime("%Y-%m-%dT%H:%M")
    runs[now] = machine()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    failed = False
    for name, *own in plan:
        found, why = run(name, own or known[name][4 if asked.small else 3])
        failed |= why is not None
        if why:
            failures[name] = (now, why)
        else:
            failures.pop(name, None)
        rows = merged(rows, name, now, found, why is not None)
        # After each, for a run of hours that ends early keeps what it has.
        write(target, runs, failures, rows)
        if why and why.startswith("interrupted"):
            return 130
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
