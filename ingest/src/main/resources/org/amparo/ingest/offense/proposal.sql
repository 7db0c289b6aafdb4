-- What may be proposed of each offense of which something stayed unknown, the most frequent first: the grade and the
-- kind that all its other rows have, else the kind that most of its words have by the table of words.
WITH unknown AS (
  SELECT key_kind, value, max(rows) AS rows
  FROM (SELECT field, key_kind, value, sum(rows) AS rows FROM unmapped_value WHERE key_kind <> 'code' GROUP BY ALL)
  GROUP BY ALL
),
offense AS (
  SELECT statute, text, ncic, grade, category FROM charge WHERE len(hold_by) = 0 AND NOT list_contains(flags, 'reads-as-hold')
  UNION ALL
  SELECT statute, text, ncic, grade, category FROM conviction
),
named AS (
  SELECT CASE WHEN statute IS NOT NULL THEN 'statute' WHEN text IS NOT NULL THEN 'text' ELSE 'ncic' END AS key_kind,
    coalesce(statute, text, ncic) AS value, text, grade, category, count(*) AS rows
  FROM offense GROUP BY ALL
),
rest AS (
  SELECT u.key_kind, u.value, u.rows,
    CASE WHEN count(DISTINCT n.grade) = 1 THEN min(n.grade) END AS grade,
    CASE WHEN count(DISTINCT n.category) = 1 THEN min(n.category) END AS category
  FROM unknown u JOIN named n USING (key_kind, value) GROUP BY ALL
),
said AS (
  SELECT n.key_kind, n.value, n.text, sum(n.rows) AS rows, nullif(arg_min(k.category, k.sequence), '?') AS category
  FROM (SELECT key_kind, value, text, sum(rows) AS rows FROM named SEMI JOIN unknown USING (key_kind, value)
    WHERE text IS NOT NULL GROUP BY ALL) n
  JOIN offense_key k ON k.key_kind = 'pattern' AND regexp_matches(offense_text(n.text), k.key, 'i')
  GROUP BY n.key_kind, n.value, n.text
),
words AS (
  SELECT key_kind, value, category, text FROM said WHERE category IS NOT NULL
  QUALIFY row_number() OVER (PARTITION BY key_kind, value ORDER BY rows DESC, text) = 1
)
SELECT r.key_kind, r.value, r.grade, coalesce(r.category, w.category) AS category,
  nullif(concat_ws('; ',
    CASE WHEN r.grade IS NOT NULL THEN 'the grade of its other rows in these records' END,
    CASE WHEN r.category IS NOT NULL THEN 'the kind of its other rows in these records'
      WHEN w.category IS NOT NULL THEN 'the kind by its words, ' || w.text END), '') AS reason
FROM rest r LEFT JOIN words w USING (key_kind, value)
ORDER BY r.rows DESC, r.key_kind, r.value
