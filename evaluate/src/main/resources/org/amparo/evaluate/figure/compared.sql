-- reads: compared_member
-- Requests that the second policy would no longer honor, and those it would honor newly: in all, by the local charge and how it
-- ended, by what ICE reports of convictions and levels, and by what makes a hold hardest on a person. The jail's log, where there is one, has no stage in its ids. Low: those settled. High: all that could turn out so.
WITH vocabulary(dimension, word, place) AS (
  VALUES
    ('all', 'all', 0),
    ('criminality', 'convicted', 1),
    ('criminality', 'pending', 2),
    ('criminality', 'other', 3),
    ('criminality', 'unknown', 4),
    ('threat-level', '1', 5),
    ('threat-level', '2', 6),
    ('threat-level', '3', 7),
    ('threat-level', 'unknown', 8),
    ('seriousness', 'serious', 9),
    ('seriousness', 'moderate', 10),
    ('seriousness', 'low', 11),
    ('seriousness', 'unknown', 12),
    ('disposition', 'convicted', 13),
    ('disposition', 'withheld', 14),
    ('disposition', 'not-guilty', 15),
    ('disposition', 'no-conviction-listed', 16),
    ('disposition', 'open', 17),
    ('disposition', 'unknown', 18),
    ('human', 'never-convicted', 19),
    ('human', 'victim-or-witness', 20),
    ('human', 'us-citizen-claim', 21),
    ('human', 'minor', 22),
    ('human', 'over-48-hours', 23)
), way(way, place) AS (
  VALUES ('before', 1), ('after', 2), ('stops', 3), ('starts', 4)
), counted AS (
  SELECT m.status, m.dimension, m.word, w.way, w.place AS way_place,
    count(*) FILTER (belongs AND CASE w.way WHEN 'before' THEN honored_before WHEN 'after' THEN honored_after
      WHEN 'stops' THEN stops ELSE starts END) AS low,
    -- Those of whom the records do not say whether they belong could belong too.
    count(*) FILTER (belongs IS NOT FALSE AND CASE w.way WHEN 'before' THEN could_before WHEN 'after' THEN could_after
      WHEN 'stops' THEN could_stop ELSE could_start END) AS high,
    count(*) FILTER (belongs IS NULL) AS unsaid, count(*) AS requests
  FROM compared_member m CROSS JOIN way w
  GROUP BY ALL
)
SELECT CASE WHEN c.status = 'implied' AND v.dimension = 'all' THEN 'held' ELSE 'requests' END AS figure, getvariable('compared_policies') AS policies,
  CASE WHEN c.status = (SELECT max(status) FROM counted) THEN '' ELSE c.status || '.' END AS part, c.way,
  v.dimension || '.' || v.word AS "group",
  CASE c.status WHEN 'implied' THEN 'BOOKINGS' ELSE 'REQUESTS' END AS unit,
  CASE WHEN c.unsaid < c.requests THEN c.low END AS value,
  CASE WHEN c.unsaid < c.requests THEN c.low END AS low,
  CASE WHEN c.unsaid < c.requests THEN c.high END AS high,
  'MISSING_FACTS' AS spread,
  c.requests AS denominator, c.unsaid AS unknown, CASE c.status WHEN 'implied' THEN 'CARRIED_OUT' ELSE c.status END AS status
FROM counted c JOIN vocabulary v USING (dimension, word)
-- What the records tell of nobody divides nobody: its one group would only repeat the total.
WHERE NOT (c.word = 'unknown' AND c.requests = (SELECT max(a.requests) FROM counted a WHERE a.status = c.status))
ORDER BY c.status DESC, v.place, c.way_place
