-- reads: listed_agreement
-- Agreements under section 287(g) on the last of ICE's lists, by county.
SELECT place_id, agency, model, CAST(signed_on AS VARCHAR) AS signed_on, text = 'pending' AS pending,
  CAST(listed_on AS VARCHAR) AS listed_on
FROM listed_agreement WHERE listed_on IS NOT DISTINCT FROM (SELECT max(listed_on) FROM agreement)
ORDER BY place_id, agency, model, signed_on
