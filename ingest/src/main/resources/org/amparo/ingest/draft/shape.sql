-- Whether a row is a booking, a charge, or a booking with several charges.

-- What stands between parts of the charges' cells: in how many cells it does, and the share of the parts that stand alone in other cells.
CREATE OR REPLACE TEMP TABLE parted AS
WITH charge AS (SELECT v, n FROM value_of WHERE pos IN (SELECT pos FROM role_of WHERE role = 'charge_text') AND NOT EXISTS (FROM side)),
several AS (SELECT pattern AS sep, rank, v, n FROM charge JOIN word ON list = 'separators' AND contains(v, pattern)),
piece AS (SELECT sep, rank, n, trim(unnest(string_split(v, sep))) AS piece FROM several)
SELECT sep, rank, sep IN (SELECT pattern FROM word WHERE list = 'sure_separators') AS sure,
  (SELECT sum(n) FROM several s WHERE s.sep = p.sep) AS cells,
  coalesce(sum(n) FILTER (piece IN (SELECT v FROM charge)), 0) / sum(n) AS alone
FROM piece p GROUP BY sep, rank;

CREATE OR REPLACE TEMP TABLE separator AS
SELECT sep FROM parted p
WHERE (sure OR alone >= 0.6)
  AND NOT EXISTS (FROM parted other WHERE other.sep <> p.sep AND contains(p.sep, other.sep) AND other.cells > p.cells
    AND other.alone >= p.alone)
ORDER BY rank LIMIT 1;

INSERT INTO refusal
SELECT format('''{}'' stands in {} cells with charges, and it cannot be told whether it stands between charges or within one', sep,
  thousands(cells)),
  'ask for a row for each charge, or write repeats by hand'
FROM parted
WHERE NOT EXISTS (FROM separator) AND alone BETWEEN 0.2 AND 0.6 AND cells * 10 >= getvariable('rows')
ORDER BY rank LIMIT 1;

INSERT INTO unsure
SELECT NULL, format('''{}'' stands in {} cells with charges, and is taken for a part of their words', sep, thousands(cells))
FROM parted
WHERE NOT EXISTS (FROM separator) AND alone BETWEEN 0.2 AND 0.6 AND cells * 10 < getvariable('rows') AND cells * 50 >= getvariable('rows')
ORDER BY rank LIMIT 1;

-- Columns of the charges that one row holds: side by side, or lists in cells that are in step.
CREATE OR REPLACE TEMP TABLE part AS
WITH list AS (SELECT line, v, sep FROM cell JOIN role_of USING (pos) CROSS JOIN separator WHERE role = 'charge_text' AND contains(v, sep)),
step AS (
  SELECT r.role, r.pos, avg(CAST(len(string_split(coalesce(c.v, ''), l.sep)) = len(string_split(l.v, l.sep)) AS INTEGER)) AS even
  FROM role_of r CROSS JOIN list l LEFT JOIN cell c ON c.line = l.line AND c.pos = r.pos
  WHERE r.role IN (SELECT pattern FROM word WHERE list = 'of_charge')
  GROUP BY ALL
)
SELECT role, number, pos, role || '_' || number AS alias FROM side
UNION ALL SELECT role, 0, pos, role || '_list' FROM step WHERE even > 0.9;

CREATE OR REPLACE TEMP TABLE value_of AS
SELECT pos, v, sum(n) AS n FROM (
  SELECT * FROM value_of WHERE pos NOT IN (SELECT pos FROM part WHERE number = 0)
  UNION ALL
  SELECT pos, trim(unnest(string_split(v, sep))), n FROM value_of CROSS JOIN separator WHERE pos IN (SELECT pos FROM part WHERE number = 0)
) WHERE v <> '' GROUP BY ALL;

DELETE FROM role_of WHERE pos IN (SELECT pos FROM part);

-- A number that many rows lack is no key.
INSERT INTO unsure
SELECT NULL, format('{} of {} rows have no {}, so that each row is taken for a booking', thousands(getvariable('rows') - filled),
  thousands(getvariable('rows')), name)
FROM profile JOIN role_of USING (pos) WHERE role = 'booking_key' AND filled < 0.97 * getvariable('rows');

DELETE FROM role_of WHERE role = 'booking_key' AND pos IN (SELECT pos FROM profile WHERE filled < 0.97 * getvariable('rows'));

-- By what rows may be of one booking: its number; a person and a day; or, where the number has several days, the number and the day. Where
-- lists of several days tell many bookings more than once, only rows of one list are.
CREATE OR REPLACE TEMP TABLE keyed AS
WITH try AS (
  SELECT 1 AS try, pos FROM role_of WHERE role = 'booking_key'
  UNION ALL SELECT 2, pos FROM role_of WHERE role IN ('person_key', 'booked_at')
  UNION ALL SELECT 3, pos FROM role_of WHERE role IN ('booking_key', 'booked_at')
), whole AS (SELECT try FROM try GROUP BY try HAVING count(*) = CASE try WHEN 1 THEN 1 ELSE 2 END),
seen AS (SELECT line, v FROM cell JOIN role_of USING (pos) WHERE role = 'seen_at'),
told AS (
  SELECT try, c.line, string_agg(c.v, chr(31) ORDER BY pos) AS key,
    coalesce(any_value(s.v), CASE WHEN getvariable('day_in_name') <> '' THEN CAST(c.line // getvariable('file') AS VARCHAR)
      ELSE '' END) AS seen
  FROM try SEMI JOIN whole USING (try) JOIN cell c USING (pos) LEFT JOIN seen s USING (line) GROUP BY try, c.line
), roster AS (
  SELECT try FROM (SELECT try, key, count(DISTINCT seen) AS lists FROM told GROUP BY ALL)
  GROUP BY try HAVING count(*) FILTER (lists > 1) * 10 > count(*) * 3
)
SELECT try, line, key, CASE WHEN r.try IS NOT NULL THEN seen ELSE '' END AS seen, r.try IS NOT NULL AS roster FROM told
LEFT JOIN roster r USING (try);

CREATE OR REPLACE TEMP TABLE differing AS
WITH several AS (SELECT try, key, seen FROM keyed GROUP BY ALL HAVING count(*) > 1),
differs AS (
  SELECT try, key, seen, pos FROM keyed SEMI JOIN several USING (try, key, seen) JOIN cell USING (line)
  GROUP BY ALL HAVING count(DISTINCT v) > 1
)
SELECT d.try, pos FROM differs d JOIN (SELECT try, count(*) AS keys FROM several GROUP BY try) s USING (try)
GROUP BY d.try, pos HAVING count(*) * 50 > any_value(keys);

SET VARIABLE try = (
  SELECT CASE
    WHEN count(*) FILTER (try = 1) = 0 THEN max(try) FILTER (try = 2)
    WHEN EXISTS (FROM differing d JOIN role_of USING (pos) WHERE d.try = 1 AND role = 'booked_at') THEN 3
    ELSE 1 END
  FROM keyed);

-- Whether several rows are one booking, and whether lists of several days tell of one.
SET VARIABLE several = coalesce((SELECT count(DISTINCT (key, seen)) < count(*) FROM keyed WHERE try = getvariable('try')), FALSE);
SET VARIABLE roster = coalesce((SELECT bool_or(roster) FROM keyed WHERE try = getvariable('try')), FALSE);
SET VARIABLE bookings = getvariable('bookings') AND EXISTS (FROM role_of WHERE role = 'booked_at');

DELETE FROM role_of WHERE role = 'person_key' AND getvariable('try') = 3;
UPDATE role_of SET role = 'person_key' WHERE role = 'booking_key' AND getvariable('try') = 3;

CREATE OR REPLACE TEMP TABLE varying AS SELECT pos FROM differing WHERE try = getvariable('try') AND getvariable('several');

-- A day of release that differs within a booking is the charge's.
UPDATE role_of SET role = 'charge_released_at'
WHERE role = 'released_at' AND pos IN (FROM varying) AND NOT EXISTS (FROM role_of WHERE role = 'charge_released_at');
DELETE FROM role_of WHERE role = 'released_at' AND pos IN (FROM varying);

-- A report in which the booking stands in the first of its rows alone.
INSERT INTO refusal
SELECT format('{} rows have a charge and no day of booking, as where the booking''s cells are filled in the first of its rows alone',
  thousands(count(*))),
  'fill each empty cell with what stands above it, or ask for an export that repeats the booking in each row'
FROM (
  SELECT line FROM cell JOIN role_of USING (pos) WHERE role = 'charge_text'
  EXCEPT SELECT line FROM cell JOIN role_of USING (pos) WHERE role = 'booked_at')
WHERE getvariable('bookings')
HAVING count(*) * 10 > getvariable('rows');

-- Rows that repeat the row before but for the charge, where nothing says of which booking they are.
INSERT INTO refusal
WITH of_charge AS (
  SELECT pos FROM role_of WHERE role IN (SELECT pattern FROM word WHERE list = 'of_charge') OR role = 'agency' UNION ALL SELECT pos
  FROM part
), line AS (
  SELECT line, string_agg(pos || v, chr(31) ORDER BY pos) FILTER (pos NOT IN (FROM of_charge)) AS others,
    string_agg(pos || v, chr(31) ORDER BY pos) FILTER (pos IN (FROM of_charge)) AS charge
  FROM cell GROUP BY line
), repeated AS (
  SELECT line FROM line
  QUALIFY others = lag(others) OVER (ORDER BY line) AND charge <> lag(charge) OVER (ORDER BY line)
)
SELECT format('{} rows repeat the row before but for the charge, and no number of the booking says which rows are of one',
  thousands(count(*))),
  'ask for the export with its booking number; a made-up one will do'
FROM repeated
WHERE getvariable('try') IS NULL AND getvariable('bookings')
HAVING count(*) * 20 > getvariable('rows');

-- Rows that are told several times, and nothing says that they are of one booking or of lists of several days.
INSERT INTO refusal
WITH line AS (
  SELECT line, string_agg(pos || v, chr(31) ORDER BY pos) AS told FROM cell
  WHERE pos NOT IN (SELECT pos FROM role_of WHERE role = 'seen_at') GROUP BY line
), repeated AS (FROM line QUALIFY count(*) OVER (PARTITION BY told) > 1),
files AS (SELECT count(DISTINCT line // getvariable('file')) AS files FROM line)
SELECT format('{} rows stand more than once', thousands(count(*)))
  || CASE WHEN any_value(files) > 1 THEN ' in the files, as where they are rosters of several days'
    ELSE ', and no number of the booking says which are of one' END,
  CASE WHEN any_value(files) > 1 THEN 'put the day of each into its name, as in roster-2026-05-29.csv'
    ELSE 'ask for the export with its booking number; a made-up one will do' END
FROM repeated CROSS JOIN files
WHERE getvariable('bookings') AND NOT getvariable('roster') AND (getvariable('try') IS NULL OR files > 1)
HAVING count(*) * 10 > getvariable('rows') * 3;
