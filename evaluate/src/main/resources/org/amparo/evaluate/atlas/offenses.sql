-- reads: atlas_request
-- Requests by the most serious conviction that the agency reports with them, in a group of offense categories; where it names
-- several, the first. None recorded does not say that there is none: where none is of anyone, an atlas leaves this out.
WITH reported AS (
  SELECT detainer_id, first(category ORDER BY source_id, source_row) AS category
  FROM conviction WHERE detainer_id IS NOT NULL GROUP BY detainer_id
), sorted AS (
  SELECT detainer_id, CASE
    WHEN category IN ('HOMICIDE', 'KIDNAPPING', 'SEXUAL_ASSAULT', 'ROBBERY', 'CARJACKING', 'HOME_INVASION', 'AGGRAVATED_ASSAULT',
      'AGGRAVATED_STALKING', 'STALKING', 'SIMPLE_ASSAULT', 'DOMESTIC_VIOLENCE', 'CHILD_CRUELTY', 'TRAFFICKING_PERSONS') THEN 'person'
    WHEN category IN ('ARSON', 'BURGLARY', 'THEFT', 'FRAUD', 'PROPERTY', 'EXTORTION') THEN 'property'
    WHEN category IN ('DRUG_TRAFFICKING', 'DRUG_POSSESSION') THEN 'drugs'
    WHEN category IN ('DUI', 'TRAFFIC') THEN 'traffic'
    WHEN category = 'IMMIGRATION' THEN 'immigration'
    WHEN category IS NULL THEN 'unsorted'
    ELSE 'other' END AS kind
  FROM reported
)
SELECT r.status, 'conviction' AS part, coalesce(c.kind, 'none') AS category, r.county_id, r.state, count(*) AS number
FROM atlas_request r LEFT JOIN sorted c USING (detainer_id)
GROUP BY ALL ORDER BY ALL
