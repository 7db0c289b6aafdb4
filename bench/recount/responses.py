"""What the jail answered to each request to hold, and whether the moment to hold came."""


def last_versions(county):
    """The last request to hold of each booking; earlier ones are versions of it."""
    found = {}
    for request in sorted(county.requests, key=lambda r: (r["received"], r["detainer_no"])):
        if request["request_kind"] != "NOTIFY":
            found[request["booking_id"]] = request
    return found


def response(request):
    return {"HONORED": "honored", "DECLINED": "declined"}.get(request["action"], "not-recorded")


def course(booking):
    """Came due, not due yet, never due, or not recorded."""
    if any(c.disposition == "SENTENCED TO STATE PRISON" for c in booking.local):
        return "never-due"
    if booking.row["released_to"] == "OTHER_AGENCY":
        return "never-due"
    if booking.eligible is not None:
        return "came-due"
    return "not-due-yet" if booking.row["released_at"] is None else "not-recorded"


def responses(out, county, last):
    said = [response(r) for r in last.values()]
    ways = [course(county.bookings[b]) for b in last]
    for word in ("honored", "declined", "not-recorded"):
        out.add(f"requests.hold.response.{word}", said.count(word), denominator=len(said))
    for word in ("came-due", "not-due-yet", "never-due", "not-recorded"):
        out.add(f"requests.hold.course.{word}", ways.count(word), denominator=len(ways))
    absent = sum(r["lift_reason"] == "NOT PICKED UP IN TIME" and response(r) == "honored" for r in last.values())
    out.add("requests.hold.held-and-ice-did-not-come", absent, denominator=said.count("honored"))
