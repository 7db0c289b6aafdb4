-- What the offense tables say of each offense of a source, field by field: the nearest key that fills the field. A
-- statute is nearer than its section, that than a text, that than a pattern, that than a code, that than its heading;
-- of two as near, the table and the line that come first.
CREATE OR REPLACE TEMP TABLE offense_answer AS
WITH asked AS (
  SELECT DISTINCT statute, text, ncic, court FROM charge WHERE source_id = getvariable('source_id')
  UNION
  SELECT DISTINCT statute, text, ncic, court FROM conviction WHERE source_id = getvariable('source_id')
),
named AS (
  SELECT *, row_number() OVER () AS id FROM asked
),
sought AS (
  SELECT id, court, 'statute' AS key_kind, offense_statute(statute) AS key, 1 AS nearness FROM named
  UNION ALL
  SELECT id, court, 'statute', offense_section(statute), 2 FROM named
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
  SELECT n.id, 4, k.*
  FROM named n JOIN offense_key k
    ON k.key_kind = 'pattern' AND regexp_matches(offense_text(n.text), k.key, 'i')
  WHERE k.court IS NULL OR k.court = n.court
),
answer AS (
  SELECT id,
    first(grade ORDER BY nearness, sequence) FILTER (grade IS NOT NULL) AS grade,
    first(offense_class ORDER BY nearness, sequence) FILTER (offense_class IS NOT NULL) AS offense_class,
    first(category ORDER BY nearness, sequence) FILTER (category IS NOT NULL) AS category,
    first(kind ORDER BY nearness, sequence) FILTER (kind IS NOT NULL) AS kind,
    first(violent ORDER BY nearness, sequence) FILTER (violent IS NOT NULL) AS violent,
    first(serious ORDER BY nearness, sequence) FILTER (serious IS NOT NULL) AS serious,
    first(ncic ORDER BY nearness, sequence) FILTER (ncic IS NOT NULL) AS code,
    first(ice_level ORDER BY nearness, sequence) FILTER (ice_level IS NOT NULL) AS ice_level,
    bool_or(needs_expert) AS needs_expert
  FROM met GROUP BY id
)
SELECT n.statute, n.text, n.ncic, n.court, a.* EXCLUDE (id) FROM named n JOIN answer a USING (id)
