-- reads: levels_member
-- Each set's members counted by local seriousness, disposition and ICE level, with every unknown a group of its own.
WITH word AS (
  -- The first three of each are known.
  SELECT question, code, place, place <= 3 AS known,
    CASE code WHEN '' THEN 'unknown' ELSE lower(replace(code, '_', '-')) END AS key
  FROM (SELECT question, unnest(codes) AS code, generate_subscripts(codes, 1) AS place FROM (VALUES
    ('seriousness', ['SERIOUS', 'MODERATE', 'LOW', '']),
    ('disposition', ['CONVICTED', 'WITHHELD', 'NOT_GUILTY', 'NO_CONVICTION_LISTED', 'OPEN', '']),
    ('level', ['1', '2', '3', 'CONVICTED', 'NOT_CONVICTED', 'NO_REQUEST', ''])) v(question, codes))
), counted AS (
  SELECT in_set, unit, status, place, coalesce(seriousness, '') AS seriousness,
    coalesce(disposition, '') AS disposition, coalesce(ice_level, '') AS ice_level,
    CAST(sum(members) AS BIGINT) AS members
  FROM levels_member GROUP BY ALL
)
SELECT c.in_set, c.unit, c.status, c.place AS set_place, s.key AS seriousness, s.place AS seriousness_place,
  d.key AS disposition, d.place AS disposition_place, l.key AS ice_level, l.place AS level_place,
  c.members, CAST(sum(c.members) OVER (PARTITION BY c.in_set) AS BIGINT) AS total,
  CAST(sum(CASE WHEN s.known AND d.known AND l.known THEN 0 ELSE c.members END) OVER (PARTITION BY c.in_set) AS BIGINT)
    AS unknown
FROM counted c
JOIN word s ON s.question = 'seriousness' AND s.code = c.seriousness
JOIN word d ON d.question = 'disposition' AND d.code = c.disposition
JOIN word l ON l.question = 'level' AND l.code = c.ice_level
