-- reads: analyzed_stay, population_group, population_bail
-- Bail posted and release on one's own recognizance, with a hold and of those whom no request came for. Bail is known only of places whose
-- records show any bail at all; recognizance of rows with a disposition, of places whose charges show any. Where the bookings without a
-- hold are no fair sample their lines are left to what was published of them.
WITH paid AS (
  SELECT DISTINCT place_id, booking_key FROM bond_payment WHERE cents > 0
), stay AS (
  SELECT b.held, b.place_id, b.bond_posted OR paid.booking_key IS NOT NULL AS posted
  FROM analyzed_stay b
  LEFT JOIN paid USING (place_id, booking_key)
  WHERE b.held OR (NOT b.held AND NOT b.requested)
), bail_kept AS (
  SELECT DISTINCT place_id FROM stay WHERE posted
), recognizance_kept AS (
  SELECT DISTINCT place_id FROM analyzed_stay WHERE recognized > 0
), line AS (
  SELECT held, 'bail-paid' AS question, count(*) FILTER (posted) AS part, count(*) AS whole,
    count(*) FILTER (place_id NOT IN (FROM bail_kept)) AS unknown, 1 AS place
  FROM stay GROUP BY held
  UNION ALL
  -- Every row, a hold's own among them, as the one published figure of the kind counts them.
  SELECT held, 'recognizance', CAST(sum(recognized) AS BIGINT), CAST(sum(charge_rows) AS BIGINT),
    CAST(sum(charge_rows - CASE WHEN place_id IN (FROM recognizance_kept) THEN disposed ELSE 0 END) AS BIGINT), 2
  FROM analyzed_stay WHERE charge_rows > 0 AND (held OR (NOT held AND NOT requested)) GROUP BY held
)
SELECT question AS figure, CASE WHEN line.held THEN 'with-hold' ELSE 'without-hold' END AS held, NULL::DECIMAL(18, 6) AS value,
  CASE WHEN unknown < whole THEN part END AS numerator, whole AS denominator, unknown, NULL AS files, place, NOT line.held AS second
FROM line
WHERE line.held OR NOT EXISTS (FROM population_group)
UNION ALL
SELECT 'bail-paid-published', 'without-hold', NULL, bail_paid, bookings, NULL, source, 3, FALSE
FROM population_bail WHERE bail_paid IS NOT NULL
UNION ALL
SELECT 'recognizance-published', 'without-hold', CAST(recognizance AS DECIMAL(18, 6)), NULL, NULL, NULL, source, 4, FALSE
FROM population_bail WHERE recognizance IS NOT NULL
ORDER BY place, second
