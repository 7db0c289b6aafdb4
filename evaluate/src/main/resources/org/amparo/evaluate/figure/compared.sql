-- reads: compared_answer, compared_policies
-- Requests that the second policy would no longer honor, and those it would honor newly: in all, by the local charge and
-- how it ended, by what ICE reports of convictions and levels, and by what makes a hold hardest on a person. The jail's
-- log, where there is one, has no stage in its ids. Low: those settled. High: all that could turn out so. Of some the
-- records do not say whether they belong to a group (belongs is null): they could belong too.
WITH vocabulary AS (
  SELECT dimension, unnest(words) AS word, 10 * line + generate_subscripts(words, 1) AS place
  FROM (VALUES
    ('all', 0, ['all']),
    ('criminality', 1, ['convicted', 'pending', 'other', 'unknown']),
    ('threat-level', 2, ['1', '2', '3', 'unknown']),
    ('seriousness', 3, ['serious', 'moderate', 'low', 'unknown']),
    ('disposition', 4, ['convicted', 'withheld', 'not-guilty', 'no-conviction-listed', 'open', 'unknown']),
    ('human', 5, ['never-convicted', 'victim-or-witness', 'us-citizen-claim', 'minor', 'over-48-hours'])
  ) v(dimension, line, words)
), counted AS (
  SELECT a.status, m.dimension, m.word, w.way, w.place AS way_place,
    count(*) FILTER (belongs AND w.surely) AS low, count(*) FILTER (belongs IS NOT FALSE AND w.possibly) AS high,
    count(*) FILTER (belongs IS NULL) AS unsaid, count(*) AS requests
  FROM compared_answer a
  CROSS JOIN LATERAL (VALUES
    ('all', 'all', TRUE), ('criminality', criminality, TRUE), ('threat-level', threat_level, TRUE),
    ('seriousness', seriousness, TRUE), ('disposition', disposition, TRUE),
    ('human', 'never-convicted', never_convicted), ('human', 'victim-or-witness', victim_or_witness),
    ('human', 'us-citizen-claim', us_citizen_claim), ('human', 'minor', minor),
    ('human', 'over-48-hours', over_48_hours)) m(dimension, word, belongs)
  CROSS JOIN LATERAL (VALUES
    ('before', 1, honored_before, could_before), ('after', 2, honored_after, could_after),
    ('stops', 3, stops, could_stop), ('starts', 4, starts, could_start)) w(way, place, surely, possibly)
  GROUP BY ALL
)
SELECT CASE WHEN v.dimension = 'human' THEN 'human' WHEN c.status = 'implied' AND v.dimension = 'all' THEN 'held'
  ELSE 'requests' END AS figure,
  (SELECT word FROM compared_policies) AS policies,
  CASE WHEN c.status = (SELECT max(status) FROM counted) THEN '' ELSE c.status || '.' END AS part, c.way,
  v.dimension || '.' || v.word AS "group",
  CASE c.status WHEN 'implied' THEN 'BOOKINGS' ELSE 'REQUESTS' END AS unit,
  CASE WHEN c.unsaid < c.requests THEN c.low END AS value, value AS low,
  CASE WHEN c.unsaid < c.requests THEN c.high END AS high, 'MISSING_FACTS' AS spread,
  c.requests AS denominator, c.unsaid AS unknown,
  CASE c.status WHEN 'implied' THEN 'CARRIED_OUT' ELSE c.status END AS status
FROM counted c JOIN vocabulary v USING (dimension, word)
-- What the records tell of nobody divides nobody: its one group would only repeat the total.
WHERE NOT (c.word = 'unknown'
  AND c.requests = (SELECT max(a.requests) FROM counted a WHERE a.status = c.status))
ORDER BY c.status DESC, v.place, c.way_place
