-- Offenses of a source whose kind or grade stayed open, by the nearest thing that names them.
INSERT INTO unmapped_value
WITH offense AS (
  SELECT 'charge' AS table_name, statute, text, ncic, grade, category FROM charge
  WHERE source_id = getvariable('source_id') AND len(hold_by) = 0 AND NOT list_contains(flags, 'reads-as-hold')
  UNION ALL
  SELECT 'conviction', statute, text, ncic, grade, category FROM conviction
  WHERE source_id = getvariable('source_id')
),
open AS (
  SELECT table_name, unnest(list_filter(CAST([
      CASE WHEN category IS NULL THEN 'category' END,
      CASE WHEN grade IS NULL THEN 'grade' END] AS VARCHAR[]), lambda field: field IS NOT NULL)) AS field,
    CASE WHEN statute IS NOT NULL THEN 'statute' WHEN text IS NOT NULL THEN 'text' ELSE 'ncic' END AS key_kind,
    coalesce(statute, text, ncic) AS value
  FROM offense WHERE coalesce(statute, text, ncic) IS NOT NULL
)
SELECT getvariable('source_id'), table_name, table_name || '.' || field, key_kind, value, count(*)
FROM open GROUP BY ALL
