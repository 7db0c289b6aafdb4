-- Agreements under section 287(g), as ICE's list has them.
SELECT state, trim(county) AS county, trim(agency) AS agency, trim(model) AS model, CAST(signed_on AS VARCHAR) AS signed_on, status,
  CAST(listed_on AS VARCHAR) AS listed_on
FROM agreement WHERE state IS NOT NULL ORDER BY state, agency, model, signed_on
