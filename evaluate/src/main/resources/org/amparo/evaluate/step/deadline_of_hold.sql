-- reads: hold_start
-- How many seconds from the moment a person could have gone home to their own deadline: the earliest of those of the request (the 48 hours
-- of 8 CFR 287.7(d), Saturdays, Sundays and federal holidays not counted, and its form's) and of the law in force at the place on the day
-- the clock starts. Where no zone is named dates were moved, and no day has its law.
-- latest_seconds: to the last moment that it may have been, where only days are on record.
SELECT 'booking ' || s.place_id || ':' || s.booking_key AS stay_key, min(greatest(0, d.deadline - s.began)) AS earliest_seconds,
  min(greatest(0, l.deadline - s.began)) AS latest_seconds
FROM hold_start s
JOIN own_clock o ON o.runs_from = s.runs_from AND o.form IN ('', s.form)
  AND (o.place_id = '' OR (o.place_id = s.place_id AND s.zone <> '' AND s.starts_on >= o.valid_from AND s.starts_on < o.valid_until))
JOIN deadline d ON d.clock = o.clock AND d.runs_from = s.runs_from AND d.zone = s.zone AND d.started = s.started
JOIN deadline l ON l.clock = d.clock AND l.runs_from = s.runs_from AND l.zone = s.zone AND l.started = s.latest
WHERE s.began IS NOT NULL
GROUP BY ALL
