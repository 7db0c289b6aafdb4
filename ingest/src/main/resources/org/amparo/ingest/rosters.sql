-- What the rosters of all files say of each booking together, made anew at the end of every import. Whoever is gone from the next roster
-- of the place was released between the two: the release is set to the last roster that lists the booking, the least that they allow,
-- with the flag inferred:released_at; gone_by is the other end. A release that another file tells goes before.
UPDATE booking SET released_at = NULL, gone_by = NULL,
  flags = list_filter(flags, lambda flag: flag NOT IN ('inferred:released_at', 'told-elsewhere:released_at'))
WHERE seen_until IS NOT NULL AND list_has_any(flags, ['inferred:released_at', 'told-elsewhere:released_at']);
UPDATE booking SET flags = list_filter(flags, lambda flag: flag <> 'absent-between')
  WHERE seen_until IS NOT NULL AND list_contains(flags, 'absent-between');

CREATE OR REPLACE TEMP TABLE seen_booking AS
WITH seen AS (
  SELECT b.place_id, b.booking_key, f.contract, min(b.seen_from) AS seen_from, max(b.seen_until) AS seen_until, sum(b.seen_in) AS seen_in
  FROM booking b JOIN source_file f USING (source_id) WHERE b.seen_until IS NOT NULL GROUP BY ALL
), taken AS (
  SELECT DISTINCT r.place_id, f.contract, r.taken_at FROM roster r JOIN source_file f USING (source_id)
), told AS (
  SELECT place_id, booking_key, max(released_at) AS released_at
  FROM booking SEMI JOIN seen USING (place_id, booking_key) GROUP BY ALL
)
SELECT s.place_id, s.booking_key, s.contract, s.seen_from, s.seen_until, any_value(d.released_at) AS told_at,
  min(t.taken_at) FILTER (t.taken_at > s.seen_until) AS gone_by,
  any_value(s.seen_in) < count(*) FILTER (t.taken_at BETWEEN s.seen_from AND s.seen_until) AS absent_between
FROM seen s JOIN taken t USING (place_id, contract) JOIN told d USING (place_id, booking_key)
GROUP BY ALL;

UPDATE booking b SET seen_from = s.seen_from, seen_until = s.seen_until,
  released_at = coalesce(b.released_at, s.told_at, CASE WHEN s.gone_by IS NOT NULL THEN greatest(s.seen_until, b.booked_at) END),
  gone_by = CASE WHEN s.told_at IS NULL THEN s.gone_by END,
  flags = list_concat(b.flags, list_filter([
    CASE WHEN b.released_at IS NULL AND s.told_at IS NOT NULL THEN 'told-elsewhere:released_at'
         WHEN s.told_at IS NULL AND s.gone_by IS NOT NULL THEN 'inferred:released_at' END,
    CASE WHEN s.absent_between THEN 'absent-between' END], lambda flag: flag IS NOT NULL))
FROM seen_booking s JOIN source_file f USING (contract)
WHERE b.source_id = f.source_id AND b.place_id = s.place_id AND b.booking_key = s.booking_key AND b.seen_until IS NOT NULL;

DROP TABLE seen_booking;
