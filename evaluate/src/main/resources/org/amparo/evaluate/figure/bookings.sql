-- reads: every_stay, analyzed_stay
-- How many bookings, and how many with a hold, of which those that are one custody count once: none is known where no source marks a hold
-- or says what one is. What a study of the same records set aside is counted by itself.
WITH counted AS (
  SELECT count(*) AS stays, count(held) FILTER (set_aside) AS known, count(*) FILTER (held AND set_aside) AS held,
    count(*) FILTER (set_aside AND held IS NULL) AS unknown
  FROM every_stay WHERE in_period(booked_at) HAVING count(*) > 0
), analyzed AS (
  SELECT count(held) AS known, count(*) FILTER (held) AS held, count(*) FILTER (held IS NULL) AS unknown FROM analyzed_stay
)
SELECT f.* FROM counted c, analyzed a CROSS JOIN LATERAL (VALUES
  ('total', c.stays, NULL),
  ('held', CASE WHEN c.known + a.known > 0 THEN c.held + a.held END, c.unknown + a.unknown),
  ('analyzed', CASE WHEN c.known + a.known > 0 THEN a.held END, c.unknown + a.unknown),
  ('set-aside', CASE WHEN c.known + a.known > 0 THEN c.held END, c.unknown + a.unknown)) f(figure, value, unknown)
