-- reads: compared_member
-- Requests that the second policy would no longer honor, and those it would honor newly: in all, by the local charge and how it
-- ended, by what ICE reports of convictions and levels, and by what makes a hold hardest on a person. The jail's log, where there is one, has no stage in its ids. Low: those settled. High: all that could turn out so.
WITH vocabulary(dimension, word, label, place) AS (
  VALUES
    ('all', 'all', 'all requests', 0),
    ('criminality', 'convicted', 'convicted of a crime, as ICE reports', 1),
    ('criminality', 'pending', 'charged and not convicted, as ICE reports', 2),
    ('criminality', 'other', 'neither charged nor convicted, as ICE reports', 3),
    ('criminality', 'unknown', 'criminality not recorded', 4),
    ('threat-level', '1', 'ICE threat level 1, the most serious', 5),
    ('threat-level', '2', 'ICE threat level 2', 6),
    ('threat-level', '3', 'ICE threat level 3', 7),
    ('threat-level', 'unknown', 'threat level not recorded', 8),
    ('seriousness', 'serious', 'gravest local charge serious', 9),
    ('seriousness', 'moderate', 'gravest local charge moderate', 10),
    ('seriousness', 'low', 'gravest local charge low-level', 11),
    ('seriousness', 'unknown', 'local charge not known', 12),
    ('disposition', 'convicted', 'convicted of the local charge', 13),
    ('disposition', 'withheld', 'guilt withheld, or diverted', 14),
    ('disposition', 'not-guilty', 'local charges dismissed or acquitted', 15),
    ('disposition', 'no-conviction-listed', 'no conviction listed, but the list may not be complete', 16),
    ('disposition', 'open', 'local case still open', 17),
    ('disposition', 'unknown', 'how the local charges ended not known', 18),
    ('human', 'never-convicted', 'no conviction on record', 19),
    ('human', 'victim-or-witness', 'in custody as a victim or witness', 20),
    ('human', 'us-citizen-claim', 'claims United States citizenship', 21),
    ('human', 'minor', 'under 18', 22),
    ('human', 'over-48-hours', 'kept more than 48 hours past release', 23)
), way(way, words, place) AS (
  VALUES
    ('before', 'honored under the first policy', 1),
    ('after', 'honored under the second policy', 2),
    ('stops', 'no longer honored under the second policy', 3),
    ('starts', 'newly honored under the second policy', 4)
), counted AS (
  SELECT m.status, m.dimension, m.word, w.way, w.words, w.place AS way_place,
    count(*) FILTER (belongs AND CASE w.way WHEN 'before' THEN honored_before WHEN 'after' THEN honored_after
      WHEN 'stops' THEN stops ELSE starts END) AS low,
    -- Those of whom the records do not say whether they belong could belong too.
    count(*) FILTER (belongs IS NOT FALSE AND CASE w.way WHEN 'before' THEN could_before WHEN 'after' THEN could_after
      WHEN 'stops' THEN could_stop ELSE could_start END) AS high,
    count(*) FILTER (belongs IS NULL) AS unsaid, count(*) AS requests
  FROM compared_member m CROSS JOIN way w
  GROUP BY ALL
)
SELECT getvariable('compared_prefix') || CASE WHEN c.status = (SELECT max(status) FROM counted) THEN '' ELSE c.status || '.' END
    || c.way || '.' || v.dimension || '.' || v.word AS id,
  CASE WHEN c.status = 'implied' AND v.dimension = 'all' THEN 'All bookings held' ELSE upper(v.label[1]) || v.label[2:] END
    || ': ' || c.words AS label,
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
