-- reads: reported_ledger, counted_ledger, repeated_report, scope_place
-- Rates that the records themselves state. A county's reported totals: cents for an inmate-day in a year, over rows that
-- give both and are not flagged, with the least and the most of a month: of a county, or of all that report taken together. What an agency
-- paid a facility a day: of the county where the facility is its own jail (the mean of several, with the least and the most), else of the
-- facility.
WITH ledger_row AS (
  SELECT place_id, coalesce(data_month, report_month) AS month, CAST(year(coalesce(data_month, report_month)) AS INTEGER) AS year,
    inmate_days AS days, cents, source_id, report_month
  FROM counted_ledger
  WHERE inmate_days > 0 AND cents IS NOT NULL AND len(flags) = 0
), ledger_rate AS (
  SELECT 'ledger-' || place_id || '-' || year AS id, 'AVERAGE' AS kind, [place_id] AS places, year,
    min(cents / days) AS low, sum(cents) / sum(days) AS central, max(cents / days) AS high, count(*) AS records,
    list_sort(list(DISTINCT source_id)) AS source_ids, NULL AS facilities
  FROM ledger_row GROUP BY place_id, year
), ledger_whole AS (
  -- The places in scope that report, taken together, where there are several.
  SELECT 'ledger-all-' || year AS id, 'AVERAGE' AS kind, (SELECT list_sort(list(DISTINCT place_id)) FROM reported_ledger) AS places, year,
    min(cents / days) AS low, sum(cents) / sum(days) AS central, max(cents / days) AS high, count(*) AS records,
    list_sort(list(DISTINCT source_id)) AS source_ids, NULL AS facilities
  FROM (SELECT year, month, sum(days) AS days, sum(cents) AS cents, source_id FROM ledger_row GROUP BY year, month, source_id)
  GROUP BY year
  HAVING (SELECT count(DISTINCT place_id) FROM reported_ledger) > 1
), per_diem AS (
  SELECT upper(r.kind) AS kind, coalesce(w.whole_id, 'facility:' || r.facility_code) AS place,
    CAST(year(r.valid_until - INTERVAL 1 DAY) AS INTEGER) AS year, r.cents_per_day AS cents, r.facility_name, r.source_id
  FROM reported_rate r
  LEFT JOIN place_part w ON w.place_id = 'facility:' || r.facility_code
  WHERE r.cents_per_day > 0 AND r.facility_code IS NOT NULL AND r.valid_until IS NOT NULL
), facility_rate AS (
  SELECT 'paid-' || replace(place, 'facility:', '') || '-' || year AS id, kind, [place] AS places, year,
    min(cents) AS low, avg(cents) AS central, max(cents) AS high, count(*) AS records,
    list_sort(list(DISTINCT source_id)) AS source_ids, string_agg(DISTINCT facility_name, ', ' ORDER BY facility_name) AS facilities
  FROM per_diem GROUP BY kind, place, year
), known AS (
  FROM ledger_rate UNION ALL FROM ledger_whole UNION ALL FROM facility_rate
)
SELECT id, kind,
  -- A report that is another's again counts once, in the year of the earlier month, and touches the rate of both.
  CASE WHEN kind = 'AVERAGE' AND facilities IS NULL THEN (
    SELECT string_agg('; the report of ' || strftime(r.later, '%B %Y') || ' is that of ' || strftime(r.earlier, '%B %Y')
      || ' again, counted once', '' ORDER BY r.later)
    FROM repeated_report r
    WHERE EXISTS (FROM reported_ledger l
      WHERE year(coalesce(l.data_month, l.report_month)) = known.year AND l.report_month IN (r.earlier, r.later))) END AS repeats,
  array_to_string(places, chr(10)) AS places, year, CAST(low AS DECIMAL(24, 6)) AS low,
  CAST(central AS DECIMAL(24, 6)) AS central, CAST(high AS DECIMAL(24, 6)) AS high, records, facilities,
  (SELECT string_agg(DISTINCT name, ', ' ORDER BY name) FROM source_file WHERE list_contains(source_ids, source_id)) AS files
FROM known
ORDER BY id
