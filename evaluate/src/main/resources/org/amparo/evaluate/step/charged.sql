-- reads: charge_class
-- What the charge rows of each booking in scope say together: whether one is a hold, by the leading definition or by any; of the
-- others how many there are, the highest rank, the gravest (by the source's own seriousness where it has one, else by grade; of
-- charges alike in that the one with the source's lowest number, else the lowest content hash), of
-- which class they are and how they ended; whether one was sentenced to a state prison; of all how many were let go on recognizance and
-- how many have a disposition; when the
-- last of them was released, and how many have no such time, of the holds, of the others and of those of other agencies.
SELECT source_id, booking_key,
  bool_or(is_hold) AS hold, bool_or(len(hold_by) > 0) AS any_hold,
  count(*) FILTER (NOT is_hold) AS charges, max(seriousness) FILTER (NOT is_hold) AS seriousness,
  -- Of all that is wanted in one value: arg_min passes over a value that is null.
  arg_min({'grade': grade, 'category': category}, (
    -coalesce(seriousness, -1),
    CASE grade WHEN 'FELONY' THEN 1 WHEN 'MISDEMEANOR' THEN 2 WHEN 'INFRACTION' THEN 3 ELSE 4 END,
    coalesce(sequence, 2147483647), content)) FILTER (NOT is_hold) AS gravest,
  bool_or(class = 'SERIOUS') FILTER (NOT is_hold) AS any_serious, bool_or(class = 'MODERATE') FILTER (NOT is_hold) AS any_moderate,
  count(*) FILTER (class IS NULL AND NOT is_hold) AS unsorted,
  bool_or(ending = 'CONVICTED') FILTER (NOT is_hold) AS convicted, bool_or(ending = 'WITHHELD') FILTER (NOT is_hold) AS withheld,
  bool_or(ending = 'OPEN') FILTER (NOT is_hold) AS open, count(*) FILTER (ending IS NULL AND NOT is_hold) AS unended,
  bool_or(to_prison) FILTER (NOT is_hold) AS to_prison,
  max(released_at) FILTER (NOT is_hold) AS local_until, count(*) FILTER (NOT is_hold AND released_at IS NULL) AS local_unknown,
  max(released_at) FILTER (of_other_agency) AS other_until, count(*) FILTER (of_other_agency AND released_at IS NULL) AS other_unknown,
  max(released_at) FILTER (is_hold) AS hold_until, count(*) FILTER (is_hold AND released_at IS NULL) AS hold_unknown,
  count(*) AS charge_rows, count(*) FILTER (on_recognizance) AS recognized, count(*) FILTER (disposition_stated) AS disposed
FROM charge_class
GROUP BY source_id, booking_key
