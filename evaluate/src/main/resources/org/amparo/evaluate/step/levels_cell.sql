-- reads: levels_member
-- Each set's members counted by local seriousness, disposition and ICE level, with every unknown a group of its own.
WITH word(question, code, key, place, known) AS (
  VALUES
    ('seriousness', 'SERIOUS', 'serious', 1, TRUE),
    ('seriousness', 'MODERATE', 'moderate', 2, TRUE),
    ('seriousness', 'LOW', 'low', 3, TRUE),
    ('seriousness', '', 'unknown', 4, FALSE),
    ('disposition', 'CONVICTED', 'convicted', 1, TRUE),
    ('disposition', 'WITHHELD', 'withheld', 2, TRUE),
    ('disposition', 'NOT_GUILTY', 'not-guilty', 3, TRUE),
    ('disposition', 'NO_CONVICTION_LISTED', 'no-conviction-listed', 4, FALSE),
    ('disposition', 'OPEN', 'open', 5, FALSE),
    ('disposition', '', 'unknown', 6, FALSE),
    ('level', '1', '1', 1, TRUE),
    ('level', '2', '2', 2, TRUE),
    ('level', '3', '3', 3, TRUE),
    ('level', 'CONVICTED', 'convicted', 4, FALSE),
    ('level', 'NOT_CONVICTED', 'not-convicted', 5, FALSE),
    ('level', 'NO_REQUEST', 'no-request', 6, FALSE),
    ('level', '', 'unknown', 7, FALSE)
), counted AS (
  SELECT in_set, unit, status, place, coalesce(seriousness, '') AS seriousness,
    coalesce(disposition, '') AS disposition, coalesce(ice_level, '') AS ice_level, CAST(sum(members) AS BIGINT) AS members
  FROM levels_member GROUP BY ALL
)
SELECT c.in_set, c.unit, c.status, c.place AS set_place,
  s.key AS seriousness, s.place AS seriousness_place, s.known AS seriousness_known,
  d.key AS disposition, d.place AS disposition_place, d.known AS disposition_known,
  l.key AS ice_level, l.place AS level_place, l.known AS level_known,
  c.members, CAST(sum(c.members) OVER (PARTITION BY c.in_set) AS BIGINT) AS total,
  CAST(sum(CASE WHEN s.known AND d.known AND l.known THEN 0 ELSE c.members END) OVER (PARTITION BY c.in_set) AS BIGINT)
    AS unknown
FROM counted c
JOIN word s ON s.question = 'seriousness' AND s.code = c.seriousness
JOIN word d ON d.question = 'disposition' AND d.code = c.disposition
JOIN word l ON l.question = 'level' AND l.code = c.ice_level
