-- reads: levels_member, levels_cell
-- Local seriousness by disposition by ICE level, for every set that a share can be of: the set, how many of it had a low-level
-- charge or were not found guilty, what is not recorded, then rows, columns and cells. No cell is added to another set's.
WITH answered AS (
  SELECT in_set AS members, any_value(unit) AS unit, any_value(status) AS status, any_value(place) AS place,
    CAST(sum(members) AS BIGINT) AS total, CAST(sum(CASE WHEN low_or_not_guilty THEN members ELSE 0 END) AS BIGINT) AS low,
      CAST(sum(CASE WHEN low_or_not_guilty IS NULL THEN members ELSE 0 END) AS BIGINT) AS unsaid,
    CAST(sum(CASE WHEN seriousness IS NULL THEN members ELSE 0 END) AS BIGINT) AS no_seriousness,
    CAST(sum(CASE WHEN disposition IS NULL OR disposition IN ('OPEN', 'NO_CONVICTION_LISTED') THEN members
      ELSE 0 END) AS BIGINT) AS no_disposition,
    CAST(sum(CASE WHEN ice_level IS NULL OR ice_level NOT IN ('1', '2', '3') THEN members ELSE 0 END) AS BIGINT) AS no_level
  FROM levels_member GROUP BY in_set
), line AS (
  SELECT 'total' AS figure, members, NULL AS seriousness, NULL AS disposition, NULL AS level, unit, total AS value,
    NULL AS low, NULL AS high, NULL AS spread, NULL AS denominator, NULL AS unknown, status, place, 1 AS part, 0 AS a, 0 AS b, 0 AS c
  FROM answered
  UNION ALL
  SELECT 'low-or-not-guilty', members, NULL, NULL, NULL, unit,
    CASE WHEN unsaid < total THEN low END, CASE WHEN unsaid < total THEN low END, CASE WHEN unsaid < total THEN low + unsaid END,
    'MISSING_FACTS', total, unsaid, status, place, 2, 0, 0, 0
  FROM answered
  UNION ALL
  SELECT question, members, NULL, NULL, NULL, unit, missing, NULL, NULL, NULL, total, NULL, status, place, 3, 0, 0, line
  FROM answered CROSS JOIN LATERAL (VALUES
    ('no-seriousness', no_seriousness, 1), ('no-disposition', no_disposition, 2), ('no-level', no_level, 3)) question(question, missing,
      line)
  UNION ALL
  SELECT 'row', in_set, seriousness, disposition, NULL, any_value(unit), CAST(sum(members) AS BIGINT), NULL, NULL, NULL,
    any_value(total), NULL, any_value(status), any_value(set_place), 4, any_value(seriousness_place), any_value(disposition_place), 0
  FROM levels_cell GROUP BY in_set, seriousness, disposition
  UNION ALL
  SELECT 'column', in_set, NULL, NULL, ice_level, any_value(unit), CAST(sum(members) AS BIGINT), NULL, NULL, NULL,
    any_value(total), NULL, any_value(status), any_value(set_place), 5, 0, 0, any_value(level_place)
  FROM levels_cell GROUP BY in_set, ice_level
  UNION ALL
  SELECT 'cell', in_set, seriousness, disposition, ice_level, unit, members, NULL, NULL, NULL, total, NULL, status,
    set_place, 6, seriousness_place, disposition_place, level_place
  FROM levels_cell
)
SELECT * FROM line ORDER BY place, part, a, b, c
