-- reads: hold_start, own_clock, deadline
-- When a person's own deadline passed, at the soonest and the latest, in seconds since 1970: the earliest of those of the request (the 48
-- hours of 8 CFR 287.7(d), Saturdays, Sundays and federal holidays not counted, and its form's) and of the law in force at the place on the
-- day the clock starts. Where no zone is named dates were moved, and which day it was is not known: each law of the place may have been in
-- force, and none surely was. The latest is that of the last moment at which the clock may have started, where only days are on record.
SELECT s.stay_key, min(greatest(s.began, d.soonest)) AS deadline_first,
  min(greatest(s.began, l.latest)) FILTER (o.place_id = '' OR s.zone <> '') AS deadline_last
FROM hold_start s
JOIN own_clock o ON o.runs_from = s.runs_from AND o.form IN ('', s.form)
  AND (o.place_id = '' OR (o.place_id = s.place_id AND (s.zone = '' OR (s.starts_on >= o.valid_from AND s.starts_on < o.valid_until))))
JOIN deadline d ON d.clock = o.clock AND d.runs_from = s.runs_from AND d.zone = s.zone AND d.started = s.started
JOIN deadline l ON l.clock = d.clock AND l.runs_from = s.runs_from AND l.zone = s.zone AND l.started = s.latest
GROUP BY ALL
