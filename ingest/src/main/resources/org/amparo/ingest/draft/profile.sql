-- What the columns of `staged` hold; `named` has their names and whether they name a person.
CREATE OR REPLACE TEMP TABLE cell AS
SELECT line, CAST(name[2:] AS INTEGER) AS pos, v
FROM (UNPIVOT staged ON COLUMNS(* EXCLUDE (line)) INTO NAME name VALUE v)
WHERE v <> '';

CREATE OR REPLACE TEMP TABLE value_of AS SELECT pos, v, count(*) AS n FROM cell GROUP BY ALL;

-- What a draft could not tell, by the column it is about; NULL for the whole.
CREATE OR REPLACE TEMP TABLE unsure (pos INTEGER, reason VARCHAR);
CREATE OR REPLACE TEMP TABLE refusal (reason VARCHAR, remedy VARCHAR);

CREATE OR REPLACE TEMP MACRO thousands(n) AS format('{:,}', CAST(n AS BIGINT));
CREATE OR REPLACE TEMP MACRO rows_that_say(n) AS thousands(n) || CASE WHEN n = 1 THEN ' row says' ELSE ' rows say' END;

CREATE OR REPLACE TEMP TABLE profile AS
WITH apart AS (
  SELECT *, regexp_extract(v, '^(.+?)(?:([ T])(\d{1,2}:\d{2}[:0-9.]*(?: ?[AaPp][Mm])?))?( (?:E|C|M|P|AK|H)[SD]?T|-(?:0[4-9]|10):?00)?$',
    ['day', 'gap', 'clock', 'zone']) AS p
  FROM value_of
), shaped AS (
  SELECT *, p.clock AS clock, {case formats of p.day} AS day_format, {case times of p.clock} AS clock_format,
    {case times of v} AS clock_alone,
    regexp_extract(p.day, '^(\d{1,2})[-/.](\d{1,2})[-/.]', ['first', 'second']) AS numbers
  FROM apart
), told AS (
  SELECT *, upper(trim(regexp_extract(v, '^[^|;,/\n]+'))) AS first_word,
    CASE WHEN clock = '' THEN day_format ELSE day_format || p.gap || clock_format END
      || CASE WHEN p.zone <> '' THEN ' %Z' ELSE '' END AS format,
    regexp_matches(clock, '^(0?0:00(:00([.]0+)?)?|12:00(:00)? ?[Aa][Mm]|)$') AND NOT contains(day_format, '%H')
      AND NOT (day_format = 'serial' AND regexp_matches(v, '[.]\d*[1-9]')) AS midnight
  FROM shaped
)
SELECT c.pos, c.name, c.personal, c.plain,
  CAST(coalesce(sum(n), 0) AS BIGINT) AS filled, count(v) AS different,
  coalesce(sum(n) FILTER (format IS NOT NULL), 0) AS dated,
  coalesce(sum(n) FILTER (clock_alone IS NOT NULL), 0) AS clocked,
    coalesce(list(DISTINCT clock_alone) FILTER (clock_alone IS NOT NULL), []) AS clocks,
  coalesce(sum(n) FILTER (NOT midnight AND format IS NOT NULL), 0) > 0 AS timed,
  coalesce(list(DISTINCT format ORDER BY format) FILTER (format IS NOT NULL), []) AS formats,
  coalesce(sum(n) FILTER (TRY_CAST(numbers.first AS INTEGER) > 12), 0) AS day_first,
  coalesce(sum(n) FILTER (TRY_CAST(numbers.second AS INTEGER) > 12), 0) AS month_first,
  coalesce(sum(n) FILTER (lower(v) IN ('yes', 'y', 'true', 't', '1', 'no', 'n', 'false', 'f', '0')), 0) AS yes_or_no,
  coalesce(sum(n) FILTER (regexp_full_match(v, '(19|20)\d\d')), 0) AS years,
  coalesce(sum(n) FILTER (coalesce({case grade_{state} of first_word}, {case grade of first_word}) IS NOT NULL), 0) AS graded,
  coalesce(avg(length(v)), 0) AS length
FROM named c LEFT JOIN told t USING (pos)
GROUP BY ALL;

-- Charges side by side: names that differ in one number, of what a row may hold several.
CREATE OR REPLACE TEMP TABLE side AS
WITH numbered AS (
  SELECT pos, regexp_extract(plain, '^(\D+)(\d+)(\D*)$', ['stem', 'number', 'rest']) AS p FROM profile WHERE NOT personal
), fitting AS (
  SELECT w.word AS role, w.place, w.rank, p.stem || '#' || p.rest AS stem, TRY_CAST(p.number AS INTEGER) AS number, pos
  FROM numbered JOIN word w ON w.list = 'roles' AND w.word IN (SELECT pattern FROM word WHERE list = 'of_charge')
    AND regexp_full_match(p.stem || p.rest, w.pattern)
  WHERE p.stem <> ''
  QUALIFY row_number() OVER (PARTITION BY pos ORDER BY w.rank, w.place) = 1
), grouped AS (
  SELECT *, count(*) OVER (PARTITION BY role, stem) AS parts FROM fitting QUALIFY count(*) OVER (PARTITION BY role, stem) > 1
)
SELECT role, number, pos FROM grouped
QUALIFY parts = max(parts) OVER () AND stem = first(stem) OVER (PARTITION BY role ORDER BY rank, pos);

-- What each other column is.
CREATE OR REPLACE TEMP TABLE role_of AS
WITH fitting AS (
  SELECT w.word AS role, w.place, w.rank, p.pos, p.filled
  FROM word w JOIN word t ON t.list = 'types' AND t.word = w.word JOIN profile p ON regexp_full_match(p.plain, w.pattern)
  WHERE w.list = 'roles' AND NOT p.personal AND p.pos NOT IN (SELECT pos FROM side)
    AND CASE t.pattern
      WHEN 'time' THEN p.dated * 2 >= p.filled
      WHEN 'grade' THEN p.graded * 2 >= p.filled AND p.filled > 0
      WHEN 'year' THEN p.years * 10 >= p.filled * 9 AND p.filled > 0
      WHEN 'any' THEN p.filled > 0
      ELSE p.filled > 0 AND p.dated * 2 < p.filled END
), best AS (
  SELECT * FROM fitting QUALIFY row_number() OVER (PARTITION BY role ORDER BY filled = 0, rank, pos) = 1
)
SELECT role, pos FROM best QUALIFY row_number() OVER (PARTITION BY pos ORDER BY place) = 1;

-- The time of a day that stands in a column of its own.
CREATE OR REPLACE TEMP TABLE clock_of AS
SELECT r.role, p.pos, p.clocks[1] AS format
FROM role_of r JOIN profile d USING (pos) JOIN word w ON w.list = 'roles' AND w.word = r.role
  JOIN profile p ON regexp_full_match(p.plain, w.pattern) AND p.filled > 0 AND p.clocked * 10 >= p.filled * 9 AND len(p.clocks) = 1
WHERE NOT d.timed AND r.role IN ('booked_at', 'released_at', 'charge_released_at', 'release_eligible_at')
QUALIFY row_number() OVER (PARTITION BY r.role ORDER BY w.rank, p.pos) = 1 AND row_number() OVER (PARTITION BY p.pos ORDER BY w.place) = 1;

INSERT INTO refusal
SELECT format('{} may say when a person was booked, but its values are in a form that is not read, such as {}', name,
  regexp_replace(min(v), '[0-9]', '9', 'g')),
  CASE WHEN bool_or(regexp_matches(v, '\d(Z|[+]00:?00)$')) THEN 'ask for times on the clock of the place: these are UTC''s'
    ELSE 'ask for dates such as 2026-05-29 14:05' END
FROM profile p JOIN value_of USING (pos) JOIN word w ON w.list = 'roles' AND w.word = 'booked_at' AND regexp_full_match(plain, w.pattern)
WHERE getvariable('alone') AND NOT personal AND dated * 2 < filled AND clocked * 2 < filled
  AND NOT EXISTS (FROM role_of WHERE role = 'booked_at')
GROUP BY pos, name ORDER BY pos LIMIT 1;
