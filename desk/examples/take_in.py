#!/usr/bin/env python3
"""Takes in a request at an Amparo desk, reads what the law answers, and declines where it must not be done.

    AMPARO_DESK_TOKEN=... python3 take_in.py http://127.0.0.1:8650 BOOKING 2026-11-03T09:30

Python 3 and nothing else. What the law leaves to the jail is left to an officer; where the county has not switched on that
programs decide (AMPARO_DESK_PROGRAMS_DECIDE=yes), the desk refuses the rest too, with FORBIDDEN.
"""
import json
import os
import sys
import time
import urllib.error
import urllib.request
import uuid

DESK, BOOKING, RECEIVED = sys.argv[1:4]


def ask(method, path, body=None, match=None):
    """One request; returns the answer and its ETag. Asked again with the same key, an act is done once."""
    headers = {"Authorization": "Bearer " + os.environ["AMPARO_DESK_TOKEN"]}
    if body is not None:
        headers["Content-Type"] = "application/json"
        headers["Idempotency-Key"] = str(uuid.uuid4())
    if match is not None:
        headers["If-Match"] = match
    data = None if body is None else json.dumps(body).encode()
    for attempt in range(4):
        request = urllib.request.Request(DESK + "/api/v1" + path, data, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                return json.load(answer), answer.headers["ETag"]
        except urllib.error.HTTPError as refused:
            problem = json.load(refused)
            if refused.code == 429:  # too often: wait as long as the desk says
                time.sleep(int(refused.headers["Retry-After"]))
                continue
            sys.exit("%s: %s" % (problem["code"], problem["detail"]))
        except OSError:  # not reached, or no answer: it may have been done or not
            time.sleep(2**attempt)
    sys.exit("the desk does not answer")


taken, _ = ask(
    "POST",
    "/requests",
    {"booking": BOOKING, "case": {"request": {"kind": "HOLD", "form": "I247A", "received_at": RECEIVED}}},
)
request, tag = ask("GET", "/requests/" + taken["number"])
law = request["law"]
answer = next(one for one in law["answers"] if one["question"] == law["asked"])
print("%s, %s: %s" % (request["number"], law["place"], answer["meaning"]))
for rule in answer["rules"]:
    print("  %s (%s)" % (rule["rule"], "; ".join(rule["restsOn"])))

if answer["outcome"] == "MUST_NOT":
    # If-Match names what was read: where an officer did something meanwhile, the desk declines this with 412.
    act = {"act": "DECIDE", "choice": "DECLINE"}
    done, _ = ask("POST", "/requests/%s/acts" % request["number"], act, tag)
    print("Declined, event %d." % done["event"])
else:
    print("An officer decides.")
