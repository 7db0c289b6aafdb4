-- Fills what the source left open of the offenses in one table, and flags each value that a table gave. A charge row
-- that is a hold is no offense and stays as it is.
UPDATE ${table} AS o SET
  flags = list_concat(o.flags, list_filter(CAST([
    CASE WHEN o.grade IS NULL AND a.grade IS NOT NULL THEN 'from-table:grade' END,
    CASE WHEN o.offense_class IS NULL AND a.offense_class IS NOT NULL THEN 'from-table:offense_class' END,
    CASE WHEN o.category IS NULL AND a.category IS NOT NULL THEN 'from-table:category' END,
    CASE WHEN o.kind IS NULL AND a.kind IS NOT NULL THEN 'from-table:kind' END,
    CASE WHEN o.violent IS NULL AND a.violent IS NOT NULL THEN 'from-table:violent' END,
    CASE WHEN o.serious IS NULL AND a.serious IS NOT NULL THEN 'from-table:serious' END,
    CASE WHEN o.ncic IS NULL AND a.code IS NOT NULL THEN 'from-table:ncic' END,
    CASE WHEN o.ice_level IS NULL AND a.ice_level IS NOT NULL THEN 'from-table:ice_level' END,
    CASE WHEN a.needs_expert THEN 'from-table:needs-expert' END
  ] AS VARCHAR[]), lambda flag: flag IS NOT NULL)),
  grade = coalesce(o.grade, a.grade),
  offense_class = coalesce(o.offense_class, a.offense_class),
  category = coalesce(o.category, a.category),
  kind = coalesce(o.kind, a.kind),
  violent = coalesce(o.violent, a.violent),
  serious = coalesce(o.serious, a.serious),
  ncic = coalesce(o.ncic, a.code),
  ice_level = coalesce(o.ice_level, a.ice_level)
FROM offense_answer a
WHERE o.source_id = getvariable('source_id') AND ${local}
  AND o.statute IS NOT DISTINCT FROM a.statute AND o.text IS NOT DISTINCT FROM a.text
  AND o.ncic IS NOT DISTINCT FROM a.ncic AND o.offense_class IS NOT DISTINCT FROM a.class
  AND ${court} IS NOT DISTINCT FROM a.court
