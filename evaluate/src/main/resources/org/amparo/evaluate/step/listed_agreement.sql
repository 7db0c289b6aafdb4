-- reads: agreement_place
-- as: view
-- Agreements of agencies of a county, or of a place in it, by the day of the list. Agencies of a state are left out.
SELECT DISTINCT p.place_id, a.listed_on, trim(a.agency) AS agency, trim(a.model) AS model, a.signed_on,
  CASE trim(a.status) WHEN 'link' THEN 'published' ELSE 'pending' END AS text
FROM agreement a JOIN agreement_place p USING (state, county)
WHERE coalesce(trim(a.agency_kind), '') <> 'State Agency'
