-- The blocks of `part.yaml`, as texts of a contract.
CREATE OR REPLACE TEMP MACRO yaml(t) AS CASE
  WHEN regexp_full_match(t, '[A-Za-z][A-Za-z0-9_ ]*[A-Za-z0-9_]') AND NOT regexp_full_match(lower(t), 'no|yes|on|off|true|false|null')
    THEN t
  ELSE '"' || replace(replace(replace(replace(replace(t, '\', '\\'), '"', '\"'), chr(10), '\n'), chr(13), '\r'), chr(9), '\t') || '"' END;
CREATE OR REPLACE TEMP MACRO yaml_list(texts) AS '[' || array_to_string(list_transform(texts, x -> yaml(x)), ', ') || ']';
CREATE OR REPLACE TEMP MACRO remarked(reason) AS coalesce('  # CHECK: ' || nullif(reason, ''), '');

INSERT INTO column_of SELECT pos, '', role || '_clock' FROM clock_of;

-- The day of a role with its time, where that stands in a column beside it.
CREATE OR REPLACE TEMP MACRO with_clock(r) AS coalesce('coalesce(try_strptime(CAST(' || r || ' AS VARCHAR) || '' '' || ' || r
  || '_clock, ''%Y-%m-%d '
  || (SELECT any_value(c.format) FROM clock_of c WHERE c.role = r) || '''), ' || r || ')', r);

CREATE OR REPLACE TEMP TABLE read_column AS
SELECT p.*, c.role, c.alias, t.pattern = 'time' AS is_time, CASE
    WHEN t.pattern = 'time' OR c.role = 'hold' AND dated * 2 > filled THEN CASE WHEN timed OR filled = 0 THEN 'timestamp' ELSE 'date' END
    WHEN c.role = 'hold' AND yes_or_no = filled THEN 'yes_no'
    WHEN c.role = 'birth_year' THEN 'integer'
    ELSE 'text' END AS type,
  (c.role IN ('booking_key', 'booked_at') OR c.role = 'person_key' AND getvariable('several') AND getvariable('try') <> 1)
    AND filled * 100 >= getvariable('rows') * 98 AS required
FROM profile p JOIN column_of c USING (pos) LEFT JOIN word t ON t.list = 'types' AND t.word = c.role
WHERE (c.role <> 'seen_at' OR getvariable('roster')) AND (c.role <> 'hold' OR getvariable('held') LIKE '%hold%')
  AND (NOT EXISTS (FROM part) OR c.role = '' OR pos IN (SELECT pos FROM part)
    OR c.role IN (SELECT pattern FROM word WHERE list = 'of_booking')
      OR contains(coalesce(getvariable('held'), '') || coalesce(getvariable('went'), ''), c.alias));

SET VARIABLE day_first = (SELECT coalesce(sum(day_first), 0) FROM read_column WHERE type IN ('date', 'timestamp'));
SET VARIABLE month_first = (SELECT coalesce(sum(month_first), 0) FROM read_column WHERE type IN ('date', 'timestamp'));

INSERT INTO refusal
SELECT format('{} dates can only have the day first, and {} only the month', thousands(getvariable('day_first')),
  thousands(getvariable('month_first'))),
  'ask for dates written one way, such as 2026-05-29'
WHERE least(getvariable('day_first'), getvariable('month_first')) > 0;

INSERT INTO refusal
SELECT 'no number of the booking links its rows to those of the other files',
  'ask for the number of the booking in each file, or draft this file alone'
WHERE NOT getvariable('bookings') AND NOT getvariable('wanted') AND NOT EXISTS (FROM read_column WHERE role = 'booking_key');

CREATE OR REPLACE TEMP TABLE format_of AS
SELECT DISTINCT type, CASE WHEN getvariable('day_first') > 0 THEN regexp_replace(format, '^%m([-/.])%d', '%d\1%m') ELSE format END AS format
FROM (SELECT type, unnest(formats) AS format FROM read_column WHERE type IN ('date', 'timestamp'))
WHERE format <> 'serial' OR NOT getvariable('numbers_are_dates');

CREATE OR REPLACE TEMP TABLE code_of AS
SELECT list, v, sum(n) AS n, CASE list WHEN 'grade' THEN coalesce({case grade_{state} of upper(v)}, {case grade of upper(v)})
  ELSE {case status of upper(v)} END AS code
FROM value_of JOIN read_column USING (pos) JOIN (VALUES ('grade', 'grade'), ('disposition', 'status')) l(role, list) USING (role)
GROUP BY list, v;

-- What tables set, from which role, in their order.
CREATE OR REPLACE TEMP TABLE setting AS
WITH role AS (SELECT DISTINCT role FROM read_column),
key AS (SELECT CASE
  WHEN EXISTS (FROM role WHERE role = 'booking_key') THEN 'booking_key'
  WHEN getvariable('several') OR getvariable('roster') THEN 'sha256(person_key || '' '' || CAST(booked_at AS VARCHAR))'
  ELSE 'row_id' END AS key),
one AS (SELECT 'booking' AS tbl, 1 AS place, 'booking_key' AS col, key AS sql FROM key
UNION ALL SELECT 'booking', 2, 'place_id', 'place_id' WHERE getvariable('bookings')
UNION ALL SELECT 'booking', 3, role, CASE role WHEN 'person_key' THEN 'sha256(person_key)' ELSE with_clock(role) END
FROM role WHERE role IN (SELECT pattern FROM word WHERE list = 'of_booking') AND role NOT IN ('booking_key', 'seen_at')
UNION ALL SELECT 'booking', 4, 'released_at',
  CASE WHEN getvariable('several') THEN 'CASE WHEN all(charge_released_at IS NOT NULL) THEN last(' || with_clock('charge_released_at')
    || ') END' ELSE with_clock('charge_released_at') END
FROM role WHERE role = 'charge_released_at' AND NOT EXISTS (FROM part) AND NOT EXISTS (FROM role WHERE role = 'released_at')
UNION ALL SELECT 'booking', 5, 'released_to', 'CASE WHEN '
  || CASE WHEN getvariable('several') THEN 'any(' || getvariable('went') || ')' ELSE getvariable('went') END || ' THEN ''ICE'' END'
WHERE getvariable('went') IS NOT NULL
UNION ALL SELECT 'booking', 6, 'hold_reported',
  CASE WHEN getvariable('several') AND getvariable('bookings') THEN 'any(coalesce(' || getvariable('held') || ', FALSE))' ELSE 'coalesce('
    || getvariable('held') || ', FALSE)' END
WHERE getvariable('held') IS NOT NULL
UNION ALL SELECT 'charge', 1, 'booking_key', key FROM key
UNION ALL SELECT 'charge', 2, 'sequence', 'part' WHERE EXISTS (FROM part)
UNION ALL SELECT 'charge', 3, col, CASE col
    WHEN 'grade' THEN '{code: grade, of: ' || yaml(CASE WHEN getvariable('hold_row') IS NULL THEN 'grade'
      ELSE 'CASE WHEN NOT coalesce(' || getvariable('hold_row') || ', FALSE) THEN grade END' END) || '}'
    WHEN 'status' THEN '{code: status, of: disposition}'
    ELSE with_clock(role) END
FROM role JOIN (VALUES ('charge_text', 'text'), ('statute', 'statute'), ('grade', 'grade'), ('disposition', 'status'),
  ('disposition', 'disposition'),
  ('charge_released_at', 'released_at'), ('agency', 'jurisdiction_code')) t(role, col) USING (role)
WHERE (NOT EXISTS (FROM part) OR role IN (SELECT role FROM part))
  AND (col NOT IN ('grade', 'status') OR EXISTS (FROM code_of WHERE list = col AND code IS NOT NULL)))
SELECT tbl, string_agg(format('      {}: {}', col, CASE WHEN starts_with(sql, '{code') THEN sql ELSE yaml(sql) END) || chr(10), ''
  ORDER BY place, col) AS lines
FROM one GROUP BY tbl;

CREATE OR REPLACE TEMP TABLE block AS
SELECT 'recognize' AS name, yaml_list((SELECT list(name ORDER BY pos)[:8] FROM read_column)) AS text
UNION ALL
SELECT 'layout', coalesce('layout: {' || nullif(concat_ws(', ', nullif(getvariable('layout'), ''), (
      SELECT string_agg(type || 's: ' || yaml_list(formats), ', ' ORDER BY type)
      FROM (SELECT type, list(format ORDER BY format) AS formats FROM format_of GROUP BY type))), '') || '}'
    || remarked((SELECT 'no date tells whether the day or the month stands first; the month is taken' FROM format_of
      WHERE starts_with(format, '%m') AND getvariable('day_first') + getvariable('month_first') = 0 LIMIT 1)) || chr(10), '')
UNION ALL
SELECT 'columns', string_agg(format('  {}: {{type: {}, as: {}{}}}', yaml(name), type, alias,
  CASE WHEN required THEN ', required: true' ELSE '' END)
    || remarked(name || ': ' || coalesce((SELECT string_agg(reason, '; ') FROM unsure u WHERE u.pos = c.pos), CASE
      WHEN role = 'charge_released_at' AND NOT EXISTS (FROM part) AND NOT EXISTS (FROM read_column r WHERE r.role = 'released_at')
        THEN 'the last of a booking stands for its release'
      WHEN is_time AND filled > dated THEN format('{} of {} values are no dates and will be unknown', thousands(filled - dated),
        thousands(filled))
      WHEN role = 'booked_at' AND contains(plain, 'arrest') THEN 'the arrest stands for the booking' END)) || chr(10), '' ORDER BY pos)
FROM read_column c
UNION ALL
SELECT 'unused', coalesce('unused:' || chr(10) || string_agg(format('  - columns: {}{}    reason: {}{}', yaml_list(names), chr(10), reason,
  chr(10)), ''), '')
FROM (
  SELECT list(DISTINCT name ORDER BY name) AS names, CASE
    WHEN personal THEN 'It names a person or says where to find one'
    WHEN filled = 0 THEN 'Empty in the file that was looked at'
    WHEN EXISTS (FROM part) AND pos IN (SELECT pos FROM role_of WHERE role <> 'seen_at')
      THEN 'It says one thing of all charges of the row, or does not keep step with them'
    ELSE coalesce(
      (SELECT pattern FROM word WHERE list = 'left_out' AND regexp_full_match(plain, word) LIMIT 1),
      'Its values are not what its name says' || nullif(remarked((SELECT p.name || ' may be ' || w.word
        || ', in a form that was not understood' FROM word w JOIN word t ON t.list = 'types' AND t.word = w.word AND t.pattern = 'time'
        WHERE w.list = 'roles' AND regexp_full_match(p.plain, w.pattern) AND p.dated * 2 < p.filled
          AND NOT EXISTS (FROM read_column r WHERE r.role = w.word) LIMIT 1)), ''),
      'Not recognized as anything that Amparo counts'
        || CASE WHEN p.dated * 10 > p.filled * 9 THEN remarked(name || ' holds days or times; say of what') ELSE '' END) END AS reason
  FROM profile p WHERE pos NOT IN (SELECT pos FROM read_column) AND name <> '' AND lower(name) NOT IN (SELECT lower(name) FROM read_column)
  GROUP BY reason ORDER BY reason)
UNION ALL
SELECT 'repeats', coalesce('repeats:' || chr(10) || format('  charge: {{{}: {{{}}}{}}}',
  CASE WHEN EXISTS (FROM separator) THEN 'split' ELSE 'columns' END,
  string_agg(role || ': ' || names, ', ' ORDER BY role), coalesce(', by: ' || yaml((SELECT sep FROM separator WHERE sep <> chr(31))), ''))
    || chr(10), '')
FROM (SELECT role, CASE WHEN EXISTS (FROM separator) THEN yaml(any_value(name)) ELSE yaml_list(list(name ORDER BY number)) END AS names
  FROM part JOIN profile USING (pos) GROUP BY role)
UNION ALL
SELECT 'codes', coalesce('codes:' || chr(10) || string_agg(lines, '' ORDER BY list), '')
FROM (
  SELECT list, format('  {}: {{{}}}', list, string_agg(yaml(v) || ': ' || code, ', ' ORDER BY n DESC, v) FILTER (code IS NOT NULL))
    || remarked(CASE list WHEN 'status' THEN 'which words end a charge is read from the words alone'
      ELSE 'no grade is known for ' || array_to_string((list(format('{} ({})', v, thousands(n))
        ORDER BY n DESC, v) FILTER (code IS NULL))[:8], ', ') END) || chr(10) AS lines
  FROM code_of GROUP BY list HAVING bool_or(code IS NOT NULL))
UNION ALL
SELECT 'holds', CASE WHEN NOT getvariable('bookings') AND getvariable('held') IS NOT NULL
  THEN '# CHECK: a booking without a row here is not known to be held or not; if every hold stands here, say so in the bookings' || chr(10)
    ELSE '' END
  || coalesce((SELECT string_agg('# CHECK: ' || reason || chr(10), '') FROM unsure WHERE pos IS NULL), '')
  || coalesce(format('hold_definitions:{0}  - id: words{0}    name: Charges that read as a hold for ICE{0}'
    || '    description: The words of the row say that ICE asked for a hold.{0}    when: ', chr(10))
    || yaml(getvariable('hold_row')) || chr(10), '')
UNION ALL
SELECT 'booking', format('  - into: booking{0}{1}    set:{0}{2}', chr(10), CASE WHEN getvariable('several')
  THEN '    one_per: ' || CASE WHEN getvariable('try') = 1 THEN '[booking_key]' ELSE '[person_key, booked_at]' END || chr(10) ELSE '' END,
    lines)
FROM setting WHERE tbl = 'booking' AND getvariable('bookings')
UNION ALL
SELECT 'booking', format('  - into: booking{0}    fills: [booking_key]{0}{1}    set:{0}{2}', chr(10),
  CASE WHEN getvariable('several') THEN '    where: ' || yaml(getvariable('held')) || chr(10) ELSE '' END, lines)
FROM setting WHERE tbl = 'booking' AND NOT getvariable('bookings')
  AND (NOT getvariable('several') OR getvariable('held') IS NOT NULL
    AND NOT EXISTS (FROM read_column WHERE role IN ('released_at', 'release_eligible_at')))
  AND EXISTS (FROM read_column WHERE role IN ('released_at', 'release_eligible_at', 'hold'))
UNION ALL
SELECT 'snapshots', format('snapshots: {{at: {}, same: {}}}{}coverage: {{frame: CENSUS}}{}',
  CASE WHEN EXISTS (FROM read_column WHERE role = 'seen_at') THEN 'seen_at'
  WHEN getvariable('day_in_name') = '%Y-%m-%d' THEN 'CAST(release AS DATE)' ELSE '"CAST(try_strptime(release, '''
    || getvariable('day_in_name') || ''') AS DATE)"' END, CASE WHEN getvariable('try') = 1 THEN '[booking_key]'
      ELSE '[person_key, booked_at]' END, chr(10), chr(10))
  || CASE WHEN EXISTS (FROM read_column WHERE role = 'seen_at') THEN ''
    ELSE format('release: ''({})''', (SELECT pattern FROM word WHERE list = 'names' AND word = getvariable('day_in_name')))
    || CASE WHEN starts_with(getvariable('day_in_name'), '%m') THEN remarked('the month is taken to stand first in the files'' names')
      ELSE '' END || chr(10) END
WHERE getvariable('roster') AND getvariable('bookings')
UNION ALL
SELECT 'gives', CASE WHEN NOT getvariable('bookings') THEN '' WHEN getvariable('several') THEN 'charges' ELSE 'bookings' END
UNION ALL
SELECT 'words', CASE WHEN getvariable('roster') THEN 'lists of several days, which are merged; ' ELSE '' END || CASE
    WHEN NOT getvariable('bookings') THEN 'joined to the bookings by their number'
    WHEN EXISTS (FROM separator) THEN 'a row a booking, with its charges in a list'
    WHEN EXISTS (FROM side) THEN format('a row a booking, with up to {} charges side by side',
      (SELECT max(n) FROM (SELECT count(*) AS n FROM side GROUP BY role)))
    WHEN NOT getvariable('several') THEN 'a row a booking'
    ELSE 'a row a charge; rows with the same ' || (
      SELECT string_agg(name, ' and ') FROM profile JOIN role_of USING (pos)
      WHERE CASE WHEN getvariable('try') = 1 THEN role = 'booking_key' ELSE role IN ('person_key', 'booked_at') END)
        || ' are one booking' END
UNION ALL
SELECT 'charge', format('  - into: charge{0}{1}    set:{0}{2}', chr(10),
  CASE WHEN EXISTS (FROM part) THEN '    each: charge' || chr(10) ELSE format('    where: {} IS NOT NULL{}', main, chr(10)) END, lines)
FROM setting JOIN (SELECT CASE WHEN bool_or(role = 'charge_text') THEN 'charge_text' ELSE 'statute' END AS main
  FROM read_column WHERE role IN ('charge_text', 'statute') HAVING count(*) > 0) ON TRUE WHERE tbl = 'charge'
UNION ALL
SELECT 'checks', format('checks:{0}  - id: released-after-booked{0}    sentence: The release does not lie before the booking{0}'
  || '    why: Day and month may have been taken for each other{0}'
  || '    fails: released_at < booked_at{0}    warn: 0.001{0}    stop: 0.05{0}', chr(10))
FROM read_column WHERE role IN ('released_at', 'booked_at') HAVING count(*) = 2
UNION ALL
SELECT 'offenses', format('offenses: [{}]{}', getvariable('offenses'), chr(10))
WHERE getvariable('offenses') <> '' AND NOT EXISTS (FROM read_column WHERE role = 'grade')
  AND EXISTS (FROM read_column WHERE role IN ('charge_text', 'statute'));

-- Columns that are left out, for the summary.
INSERT INTO remark
SELECT 'Left out as naming a person, or saying where to find one: ' || string_agg(DISTINCT name, ', ' ORDER BY name), -1 FROM profile
WHERE personal HAVING count(*) > 0
UNION ALL
SELECT 'Left out as nothing that a draft knows: ' || string_agg(DISTINCT name, ', ' ORDER BY name), -2
FROM profile WHERE NOT personal AND name <> '' AND pos NOT IN (SELECT pos FROM read_column) HAVING count(*) > 0;
