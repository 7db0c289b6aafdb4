-- reads: hold_start
-- How many seconds from the moment a person could have gone home to the deadline of the request itself: clock 0, the 48 hours of
-- 8 CFR 287.7(d), Saturdays, Sundays and federal holidays not counted.
SELECT 'booking ' || s.place_id || ':' || s.booking_key AS stay_key, d.deadline - s.began AS deadline_seconds
FROM hold_start s
JOIN deadline d USING (runs_from, zone, started)
WHERE d.clock = 0 AND s.runs_from = 'RELEASE_ELIGIBLE'
