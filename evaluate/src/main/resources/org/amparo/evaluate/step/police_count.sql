-- reads: scope_place
-- What a place publishes of its police, by kind, place and month: calls and reports, the whole of a calendar month each. Districts are
-- added up, those alone that reported in every month: else one that begins to report would look like a change. A month without a row is
-- unknown.
WITH reported AS (
  SELECT what, place_id, coalesce(area, landmark, facility_name, '') AS district, period_from AS month, sum(number) AS number
  FROM reported_count
  WHERE what IN ('police-calls', 'crime-reports', 'domestic-violence-reports', 'sexual-assault-reports', 'u-visa-certifications')
    AND outcome IS NULL AND number IS NOT NULL AND place_id IS NOT NULL
    AND period_from = date_trunc('month', period_from) AND period_until = period_from + INTERVAL 1 MONTH AND in_asked(period_from)
  GROUP BY ALL
), span AS (
  SELECT what, place_id, count(DISTINCT district) AS districts, date_diff('month', min(month), max(month)) + 1 AS months FROM reported
  GROUP BY ALL
), steady AS (
  SELECT what, place_id, district FROM reported JOIN span USING (what, place_id)
  GROUP BY ALL HAVING any_value(districts) = 1 OR count(*) = any_value(months)
)
SELECT what, place_id, month, CAST(sum(number) AS BIGINT) AS number,
  getvariable('place_id') IS NULL OR place_id IN (SELECT place_id FROM scope_place) AS in_scope
FROM reported SEMI JOIN steady USING (what, place_id, district)
GROUP BY ALL
