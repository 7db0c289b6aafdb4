-- What the offense tables say of each offense of a source, field by field: the nearest key that fills the field. The
-- class that the source reports is nearest; then a statute or a code, the longest first, then a text, a pattern, an
-- NCIC code, its heading; of two as near, the table and the line that come first. A table that leaves a field open
-- with a question mark is asked no further for it, nor are those after it.
CREATE OR REPLACE TEMP TABLE offense_answer AS
WITH asked AS (
  SELECT DISTINCT statute, text, ncic, offense_class, coalesce(court, getvariable('offense_state')) AS court
  FROM charge WHERE source_id = getvariable('source_id') AND len(hold_by) = 0 AND NOT list_contains(flags, 'reads-as-hold')
  UNION
  SELECT DISTINCT statute, text, ncic, offense_class, court FROM conviction WHERE source_id = getvariable('source_id')
),
named AS (
  SELECT a.*, row_number() OVER () AS id, offense_statute(a.statute) AS section, offense_statute(coalesce(f.target, f.cited)) AS cited,
    f.target IS NOT NULL AS attempt
  FROM asked a LEFT JOIN statute_form f ON f.statute = a.statute AND f.court IS NOT DISTINCT FROM a.court
),
sought AS (
  SELECT id, court, 'class' AS key_kind, upper(offense_class) AS key, 0 AS nearness FROM named
  UNION ALL
  SELECT id, court, 'text', offense_text(text), 3 FROM named
  UNION ALL
  SELECT id, court, 'ncic', upper(ncic), 5 FROM named
  UNION ALL
  SELECT id, court, 'ncic-heading', upper(left(ncic, 2)), 6 FROM named
),
met AS (
  SELECT s.id, s.nearness, k.* FROM sought s JOIN offense_key k USING (key_kind, key)
  WHERE k.court IS NULL OR k.court = s.court
  UNION ALL
  -- A row of a court cites its law as offense lists do; one that names no court, as the records do.
  SELECT n.id, 1, k.*
  FROM (SELECT id, section, NULL AS court FROM named UNION ALL SELECT id, cited, court FROM named WHERE court IS NOT NULL) n
  JOIN offense_key k
    ON k.key_kind = 'statute' AND k.court IS NOT DISTINCT FROM n.court AND starts_with(n.section, k.key)
      AND (n.section = k.key OR right(k.key, 1) = ')' OR starts_with(n.section, k.key || '('))
  UNION ALL
  SELECT n.id, 1, k.*
  FROM named n JOIN offense_key k
    ON k.key_kind = 'code' AND regexp_full_match(n.section, '[0-9]{4}[0-9A-Z]*') AND starts_with(n.section, k.key)
  WHERE k.court IS NULL OR k.court = n.court
  UNION ALL
  SELECT n.id, 4, k.*
  FROM named n JOIN offense_key k
    ON k.key_kind = 'pattern' AND regexp_matches(offense_text(n.text), k.key, 'i')
  WHERE k.court IS NULL OR k.court = n.court
),
ranked AS (
  SELECT id, sequence // 1000000 AS table_number, needs_expert,
    row_number() OVER (ORDER BY nearness, CASE nearness WHEN 1 THEN -length(key) ELSE 0 END, sequence) AS rank,
    unnest([
      {field: 'grade', value: grade}, {field: 'offense_class', value: offense_class},
      {field: 'category', value: category}, {field: 'kind', value: kind}, {field: 'violent', value: violent},
      {field: 'serious', value: serious}, {field: 'ncic', value: ncic},
      {field: 'ice_level', value: CAST(ice_level AS VARCHAR)}], recursive := true)
  FROM met
),
answer AS (
  SELECT id, field, arg_min(value, rank) AS value FROM (
    SELECT *, min(table_number) FILTER (value = '?') OVER (PARTITION BY id, field) AS open FROM ranked
    WHERE value IS NOT NULL)
  WHERE open IS NULL OR table_number < open
  GROUP BY id, field
),
-- Of an attempt the kind is that of what was attempted, and nothing else of it.
fitting AS (
  SELECT a.* FROM answer a JOIN named n USING (id) WHERE NOT n.attempt OR field IN ('category', 'kind')
)
SELECT n.statute, n.text, n.ncic, n.offense_class AS class, n.court,
  max(a.value) FILTER (a.field = 'grade') AS grade,
  max(a.value) FILTER (a.field = 'offense_class') AS offense_class,
  max(a.value) FILTER (a.field = 'category') AS category,
  max(a.value) FILTER (a.field = 'kind') AS kind,
  max(a.value) FILTER (a.field = 'violent') = 'Y' AS violent,
  max(a.value) FILTER (a.field = 'serious') = 'Y' AS serious,
  max(a.value) FILTER (a.field = 'ncic') AS code,
  CAST(max(a.value) FILTER (a.field = 'ice_level') AS INTEGER) AS ice_level,
  any_value(e.needs_expert) AS needs_expert, any_value(e.by_statute) AS by_statute
FROM named n
JOIN (SELECT id, bool_or(needs_expert) AS needs_expert, bool_or(nearness = 1) AS by_statute FROM met GROUP BY id) e USING (id)
LEFT JOIN fitting a USING (id)
GROUP BY ALL
