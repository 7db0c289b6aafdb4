-- as: given
-- What each of several people was paid or awarded in litigation elsewhere, by publication: the least and the most of one of them, in cents.
SELECT NULL::VARCHAR AS claim, NULL::VARCHAR AS party, NULL::DECIMAL(24) AS least, NULL::DECIMAL(24) AS most, NULL::VARCHAR AS source
WHERE FALSE
