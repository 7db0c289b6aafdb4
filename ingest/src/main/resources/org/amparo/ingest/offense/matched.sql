-- Of a source's offenses with a statute: how many there are, of how many a table names the section, and the most frequent
-- of the others. Asked before the tables fill anything, for what they are asked by is then what the source reported.
WITH offense AS (
  SELECT statute, text, ncic, offense_class, coalesce(court, getvariable('offense_state')) AS court FROM charge
  WHERE source_id = getvariable('source_id') AND len(hold_by) = 0 AND NOT list_contains(flags, 'reads-as-hold')
  UNION ALL
  SELECT statute, text, ncic, offense_class, court FROM conviction WHERE source_id = getvariable('source_id')
),
counted AS (
  SELECT o.statute, count(*) AS rows, bool_or(coalesce(a.by_statute, false)) AS named
  FROM offense o LEFT JOIN offense_answer a
    ON a.statute = o.statute AND a.text IS NOT DISTINCT FROM o.text AND a.ncic IS NOT DISTINCT FROM o.ncic
      AND a.class IS NOT DISTINCT FROM o.offense_class AND a.court IS NOT DISTINCT FROM o.court
  WHERE o.statute IS NOT NULL
  GROUP BY o.statute
)
SELECT coalesce(sum(rows), 0), coalesce(sum(rows) FILTER (named), 0),
  coalesce((SELECT string_agg(statute || ' (' || rows || ')', ', ' ORDER BY rows DESC, statute)
    FROM (FROM counted WHERE NOT named ORDER BY rows DESC, statute LIMIT 5)), '')
FROM counted
