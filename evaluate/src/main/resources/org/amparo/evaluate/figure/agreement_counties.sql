-- The counties that lists of agreements name; an agency of a state is named with the county of its seat, and is none of its own.
SELECT DISTINCT state, county FROM (
  SELECT state, county, agency_kind FROM agreement UNION ALL SELECT state, county, agency_kind FROM pending_agreement)
WHERE state IS NOT NULL AND county IS NOT NULL AND coalesce(trim(agency_kind), '') <> 'State Agency'
ORDER BY ALL
