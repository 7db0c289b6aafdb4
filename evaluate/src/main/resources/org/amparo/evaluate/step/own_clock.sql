-- reads: figure/jail_places
-- as: given
-- The clocks that end a person's own hold: of the request (clock 0, or of its form) everywhere, and of the law of a place from day to
-- day. A law that gives no time to hold sets none: what it forbids was not to begin.
SELECT NULL::VARCHAR AS place_id, NULL::VARCHAR AS form, NULL::INTEGER AS clock, NULL::INTEGER AS hours,
  NULL::VARCHAR AS runs_from, NULL::DATE AS valid_from, NULL::DATE AS valid_until
WHERE FALSE
