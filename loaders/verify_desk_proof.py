"""Checks a proof that a desk of Amparo made, with the standard library alone. Python 3.8 or newer.

    python3 verify_desk_proof.py 2026-000012-proof.json

docs/desk-proof.md has the format. Exit code 0: it agrees with itself. 1: it does not, and proves nothing.
"""
import base64, hashlib, json, sys


def digest(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def must(fine, words):
    if not fine:
        raise ValueError(words)


def verify(proof):
    must(proof["format"] == "amparo-desk-proof/1", "another format: %s" % proof["format"])
    digests, own, last, head = {}, [], None, ""
    for text in proof["headers"]:
        event = json.loads(text)
        must(last is None or (event["sequence"], event["previous"]) == (last + 1, head), "event %d does not follow" % event["sequence"])
        last, head = event["sequence"], digest(text)
        digests[last] = head
        if event["subject"] == proof["request"]:
            own.append(event)
    must(own and proof["head"] == {"sequence": last, "digest": head}, "the events do not lead to the head")
    must([one["sequence"] for one in proof["contents"]] == [one["sequence"] for one in own], "events of the request are missing")
    shown = ""
    for event, held in zip(own, proof["contents"]):
        state, fields = held["state"], held["fields"]
        shown += "".join(fields)
        found = digest("\n".join(digest(one) if one.startswith("{") else one for one in fields)) if state == "FIELDS" else digest("".join(fields))
        fine = not fields if state in ("WITHHELD", "ERASED") else state in ("FIELDS", "WHOLE") and found == event["content"]
        must(fine, "the content of event %d was changed" % event["sequence"])
        said = {one["path"]: one["value"] for one in map(json.loads, (one for one in fields if one.startswith("{")))} if state == "FIELDS" else {}
        must("/text" not in said or digest(said["/text"]) == said.get("/sha256"), "a printed paper of event %d has other words" % event["sequence"])
    for line in proof["anchors"]:
        sequence, anchored = line.split()
        must(digests.get(int(sequence)) == anchored, "an anchor has another digest for event %s" % sequence)
    if "stamp" in proof:
        # The imprint in the token; its signature is for `openssl ts -verify`, see docs/desk-proof.md.
        must(bytes.fromhex("0420" + head) in base64.b64decode(proof["stamp"]["token"]), "the time stamp is of another digest")
    for law in proof["law"]:
        must(law["sha256"] in shown, "no event names the policy %s" % law["policy"])
        for clause in law["clauses"]:
            must(digest(clause["words"]) == clause["sha256"], "words of a clause of %s were changed" % law["policy"])
    return "%d events to %d, %d of the request; anchors: %d; time stamp: %s" % (
        len(digests), last, len(own), len(proof["anchors"]), proof.get("stamp", {}).get("time", "none"))


if __name__ == "__main__":
    try:
        with open(sys.argv[1], encoding="utf-8") as file:
            print("It agrees with itself:", verify(json.load(file)))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        sys.exit("It does not agree with itself, and proves nothing: %s" % error)
