-- reads: scaap_award, published_line, stated_minutes, paid_elsewhere, measured_time, period, figure
-- What stands beside the cost and is never netted with it. Of awards those of the records' own years, else that of the year nearest to
-- them; where no time is priced those of all years, and nothing else. Work on requests is the minutes stated for each. What no source gives
-- is a line of its own and empty. What others were paid stands beside how many were held past their deadline and is never multiplied by it:
-- no record says who would sue, win or settle.
WITH span AS (
  SELECT year(min(from_on)) AS first, year(max(until_on) - INTERVAL 1 DAY) AS last FROM period
), time AS (
  SELECT count(*) > 0 AS priced FROM measured_time
), award AS (
  SELECT a.year, a.cents, a.files, t.priced,
    CASE WHEN s.first IS NULL THEN 9999 - a.year ELSE greatest(0, s.first - a.year, a.year - s.last) END AS away
  FROM scaap_award a CROSS JOIN span s CROSS JOIN time t
), shown AS (
  SELECT *, priced AND (away > 0 OR (SELECT first IS NULL FROM span)) AS nearest FROM award
  QUALIFY NOT priced OR away = 0 OR (min(away) OVER () > 0 AND row_number() OVER (ORDER BY away, year) = 1)
), asked AS (
  SELECT id, value, status, replace(sources, '; ', chr(10)) AS files FROM figure
  WHERE id IN ('requests.received', 'requests.total') ORDER BY id = 'requests.received' DESC LIMIT 1
), line(figure, year, line, note, requests, which, claim, party, value, low, high, denominator, status, files, qualifiers, place, rank) AS (
  SELECT 'scaap', year, NULL, NULL, NULL, NULL, NULL, NULL, cents, NULL, NULL, NULL, NULL, files,
    CASE WHEN nearest THEN 'nearest' END, 1, year FROM shown
  UNION ALL
  SELECT 'no-scaap', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 0
  FROM time WHERE priced AND NOT EXISTS (FROM award)
  UNION ALL
  SELECT 'reimbursement', year, id, note, NULL, NULL, NULL, NULL, cents, NULL, NULL, NULL, NULL, source, NULL, 2, l.rowid
  FROM published_line l CROSS JOIN time WHERE priced
  UNION ALL
  SELECT 'no-reimbursement', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2, 0
  FROM time WHERE priced AND NOT EXISTS (FROM published_line)
  UNION ALL
  SELECT 'processing', NULL, NULL, NULL, a.id, NULL, NULL, NULL,
    CAST(a.value * m.central / 60 AS DECIMAL(38, 10)), CAST(a.value * m.low / 60 AS DECIMAL(38, 10)),
    CAST(a.value * m.high / 60 AS DECIMAL(38, 10)), a.value, a.status, a.files || chr(10) || m.source, NULL, 3, 0
  FROM asked a CROSS JOIN stated_minutes m CROSS JOIN time WHERE priced AND a.value IS NOT NULL
  UNION ALL
  SELECT 'no-minutes', NULL, NULL, NULL, id, NULL, NULL, NULL, NULL, NULL, NULL, value, status, files, NULL, 3, 0
  FROM asked CROSS JOIN time WHERE priced AND value IS NOT NULL AND NOT EXISTS (FROM stated_minutes)
  UNION ALL
  SELECT 'not-given', NULL, NULL, NULL, NULL, w.which, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 4, w.rank
  FROM time CROSS JOIN (VALUES ('screening', 1), ('transport', 2), ('hospital', 3)) w(which, rank) WHERE priced
  UNION ALL
  SELECT 'paid', NULL, NULL, NULL, NULL, NULL, claim, party, CASE WHEN least = most THEN least END, least, most, NULL, NULL, source, NULL,
    5, p.rowid
  FROM paid_elsewhere p CROSS JOIN time WHERE priced AND EXISTS (FROM figure WHERE id = 'time.deadline.past.bookings')
)
SELECT figure, year, line, note, requests, which, claim, party, value, low, high, 'ASSUMPTIONS' AS spread, denominator, status,
  files, qualifiers
FROM line ORDER BY place, rank
