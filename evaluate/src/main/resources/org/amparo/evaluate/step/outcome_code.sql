-- as: given
-- What the codes of files mean, by the lists of outcomes/.
SELECT NULL::VARCHAR AS list, NULL::VARCHAR AS code, NULL::VARCHAR AS outcome WHERE FALSE
