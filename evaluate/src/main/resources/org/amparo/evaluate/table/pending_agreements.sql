-- reads: agreement_place, line_place
-- title: Pending under section 287(g)
-- description: One row an agency and model that the last list of pending agencies has, of agencies of the places (line_place). Nothing is
-- description: signed: they have no agreement.
-- column agency: Agency
-- column model: Model
-- column listed_on: Day of the list
SELECT DISTINCT trim(a.agency) AS agency, trim(a.model) AS model, a.listed_on
FROM pending_agreement a JOIN agreement_place USING (state, county) SEMI JOIN line_place USING (place_id)
WHERE a.listed_on IS NOT DISTINCT FROM (SELECT max(listed_on) FROM pending_agreement)
  AND coalesce(trim(a.agency_kind), '') NOT IN ('State', 'State Agency')
ORDER BY 1, 2
