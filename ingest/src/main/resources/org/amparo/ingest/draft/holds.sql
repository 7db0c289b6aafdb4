-- What speaks of a hold for ICE, and which of it counts.
CREATE OR REPLACE TEMP TABLE said AS
SELECT pos, v, CAST(n AS BIGINT) AS n, CASE
    WHEN regexp_matches(upper(v), getvariable('neither')) THEN 'neither'
    WHEN regexp_matches(upper(v), getvariable('taken')) THEN 'taken'
    WHEN regexp_matches(upper(v), getvariable('hold')) THEN 'hold'
    ELSE 'open' END AS kind
FROM value_of JOIN profile USING (pos)
WHERE NOT personal AND dated * 2 < filled
  AND regexp_matches(upper(v), getvariable('hold') || '|' || getvariable('taken') || '|' || getvariable('unsure'))
  AND NOT (regexp_matches(upper(v), getvariable('neither')) AND NOT regexp_matches(upper(v), getvariable('hold')));

CREATE OR REPLACE TEMP TABLE column_of AS
SELECT pos, role, role AS alias FROM role_of UNION ALL SELECT pos, role, alias FROM part;

-- Columns with such values, the most telling first. One is a row of its own where it is no mark on a charge that other rows have too.
CREATE OR REPLACE TEMP TABLE source AS
WITH says AS (SELECT DISTINCT pos, v FROM said WHERE kind IN ('hold', 'taken')),
marked AS (
  SELECT c.pos, line FROM cell c SEMI JOIN says USING (pos, v)
  WHERE c.pos IN (FROM varying) AND getvariable('several')
), charge AS (SELECT line, v FROM cell WHERE pos IN (SELECT pos FROM role_of WHERE role = 'charge_text')),
charged AS (
  SELECT p.pos, c.v, m.line IS NOT NULL AS marked
  FROM (SELECT DISTINCT pos FROM marked) p CROSS JOIN charge c LEFT JOIN marked m ON m.pos = p.pos AND m.line = c.line
), elsewhere AS (SELECT pos, marked, bool_or(NOT marked) OVER (PARTITION BY pos, v) AS elsewhere FROM charged),
own AS (SELECT pos, count(*) FILTER (elsewhere) * 2 < count(*) AS own FROM elsewhere WHERE marked GROUP BY pos)
SELECT coalesce(role, '') AS role, CASE WHEN role IS NULL THEN s.pos END AS unknown, min(s.pos) AS pos, any_value(name) AS name,
  CASE role WHEN 'charge_text' THEN 1 WHEN 'hold' THEN 2 WHEN 'agency' THEN 3 WHEN 'statute' THEN 5 WHEN 'released_to' THEN 6
    WHEN 'disposition' THEN 7 ELSE 4 END AS place,
  role IN ('released_to', 'disposition') AS departure,
  role IS NULL AND (any_value(length) > 45 OR bool_or(contains(v, chr(31)))) AS free,
  NOT getvariable('bookings') AND EXISTS (FROM column_of WHERE role IN ('charge_text', 'statute')) OR coalesce(role = 'charge_text', FALSE)
    OR coalesce(bool_or(own), FALSE) AS own_row,
  list(DISTINCT v) AS words, sum(n) AS n
FROM said s JOIN profile USING (pos) LEFT JOIN column_of USING (pos) LEFT JOIN own USING (pos)
WHERE kind IN ('hold', 'taken') AND (role IS NULL OR role NOT IN ('grade', 'gender', 'race', 'person_key', 'booking_key'))
GROUP BY role, unknown;

CREATE OR REPLACE TEMP MACRO sql_text(t) AS '''' || replace(t, '''', '''''') || '''';
CREATE OR REPLACE TEMP MACRO among(name, words) AS CASE WHEN len(words) <= 40
  THEN name || ' IN (' || array_to_string(list_transform(list_sort(words), x -> sql_text(x)), ', ') || ')'
  ELSE 'regexp_matches(upper(' || name || '), ''\b(I[.]?C[.]?E|INS|IMMIG[A-Z]*|IMM)\b'')' END;

-- A column whose name speaks of ICE, by a yes, a mark or a date.
CREATE OR REPLACE TEMP TABLE flag AS
SELECT pos, name, filled, CASE
    WHEN dated * 2 > filled OR different = 1 AND yes_or_no = 0 THEN 'hold IS NOT NULL'
    WHEN yes_or_no = filled THEN 'hold' END AS held
FROM profile JOIN role_of USING (pos) WHERE role = 'hold' AND pos NOT IN (SELECT pos FROM source);

CREATE OR REPLACE TEMP TABLE used AS
SELECT *, CASE WHEN role = '' THEN 'mark_' || pos ELSE role END AS alias FROM source
WHERE NOT free AND (own_row OR NOT EXISTS (FROM flag WHERE held IS NOT NULL)) ORDER BY place, pos LIMIT 1;

-- SQL that is true of a charge's row that is a hold, of a booking that is marked as held, and of one that ICE took.
SET VARIABLE hold_row = (SELECT among(alias, words) FROM used WHERE own_row);
SET VARIABLE held = coalesce((SELECT held FROM flag), (SELECT among(alias, words) FROM used WHERE NOT own_row));
SET VARIABLE went = (SELECT among(role, words) FROM source WHERE departure AND pos IN (SELECT pos FROM role_of) ORDER BY place LIMIT 1);

INSERT INTO column_of SELECT pos, '', alias FROM used WHERE role = '';

INSERT INTO unsure
SELECT pos, format('{} rows have nothing here and are taken as not held', thousands(getvariable('rows') - filled))
FROM flag WHERE held IS NOT NULL AND filled < getvariable('rows')
UNION ALL SELECT pos, 'its name speaks of a hold, and which of its values mean one is not clear' FROM flag WHERE held IS NULL
UNION ALL SELECT NULL, format('{} speaks of a hold in {} rows of free text; none of them is counted', name, thousands(n)) FROM source
  WHERE free AND NOT EXISTS (FROM used)
UNION ALL SELECT NULL, format('a booking counts as held where {} says so: no charge and no flag does', name) FROM used
  WHERE (departure OR role = '') AND NOT own_row
UNION ALL
SELECT NULL, format('{} {} in {}: for whom is not said; if it is for ICE, add it to what counts as a hold', rows_that_say(sum(n)), v,
  any_value(name))
FROM said JOIN profile USING (pos) JOIN column_of USING (pos)
WHERE kind = 'open' AND role IN ('charge_text', 'agency', 'hold') GROUP BY v QUALIFY row_number() OVER (ORDER BY sum(n) DESC, v) <= 3
UNION ALL
SELECT NULL, format('{} rows do not speak of a hold; if the file lists holds alone, each of its rows is one',
  thousands(getvariable('rows') - n))
FROM used WHERE NOT getvariable('several') AND n < getvariable('rows') AND n > 0.8 * getvariable('rows')
UNION ALL
SELECT NULL, 'no word for a hold was seen in any column; if each row is one, set hold_reported of the booking to TRUE'
WHERE getvariable('alone') AND getvariable('hold_row') IS NULL AND getvariable('held') IS NULL AND NOT EXISTS (FROM source);

-- What the summary says of it.
CREATE OR REPLACE TEMP TABLE remark AS
WITH meant AS (
  SELECT s.* REPLACE (CASE WHEN c.role IS NULL AND p.length > 45 OR contains(v, chr(31)) THEN 'something of a hold' ELSE v[:60] END AS v),
    p.name, c.role, CASE
    WHEN kind NOT IN ('hold', 'taken') THEN ': not counted as holds'
    WHEN s.pos = u.pos OR c.role = u.role THEN ': counted as holds'
    WHEN c.role IN ('released_to', 'disposition') THEN ': where ICE took the person'
    ELSE ': not counted, as another column says it' END AS meaning
  FROM said s JOIN profile p USING (pos) LEFT JOIN column_of c USING (pos) LEFT JOIN used u ON TRUE
  -- Of a column that is not read, what may be of a hold says nothing.
  WHERE kind <> 'open' OR c.role IS NOT NULL
)
SELECT format('{} {} in {}{}', rows_that_say(sum(n)), v, any_value(name), meaning) AS remark, sum(n) AS n
FROM meant GROUP BY coalesce(role, CAST(pos AS VARCHAR)), v, meaning QUALIFY row_number() OVER (ORDER BY sum(n) DESC, v) <= 8
UNION ALL SELECT format('{} marks who is held', name), filled FROM flag WHERE held IS NOT NULL
UNION ALL SELECT 'No word for a hold for ICE was seen in any column: nothing about holds will be counted, which is not the same as none', 0
WHERE getvariable('alone') AND NOT EXISTS (FROM said WHERE kind IN ('hold', 'taken')) AND NOT EXISTS (FROM flag WHERE held IS NOT NULL);
