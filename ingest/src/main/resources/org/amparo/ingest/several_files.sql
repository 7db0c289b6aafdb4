-- Charges whose bookings stand in another file of their contract name that file, made anew at the end of every import; of several files
-- with charges of a booking the one with most of them, the last such. Such bookings are read by the hold definitions of their charges.
UPDATE charge SET booking_source_id = NULL WHERE booking_source_id IS NOT NULL;

CREATE OR REPLACE TEMP TABLE booked_elsewhere AS
WITH part AS (
  SELECT source_id, contract, split_part(contract, '/', 1) AS bundle FROM source_file WHERE contains(contract, '/')
), apart AS (
  SELECT c.source_id, p.contract, p.bundle, c.booking_key, count(*) AS charges
  FROM charge c JOIN part p USING (source_id) ANTI JOIN booking b USING (source_id, booking_key)
  GROUP BY ALL
), booked AS (
  SELECT p.bundle, b.booking_key, max(b.source_id) AS home FROM booking b JOIN part p USING (source_id)
  GROUP BY ALL HAVING count(DISTINCT b.place_id) = 1
)
SELECT a.source_id, a.contract, a.booking_key, b.home
FROM apart a JOIN booked b USING (bundle, booking_key)
QUALIFY row_number() OVER (PARTITION BY b.home, a.booking_key ORDER BY a.charges DESC, a.source_id DESC) = 1;

UPDATE charge SET booking_source_id = e.home FROM booked_elsewhere e
WHERE charge.source_id = e.source_id AND charge.booking_key = e.booking_key;

INSERT INTO hold_definition
SELECT DISTINCT f.contract, h.hold_id, h.name, h.description, h.sequence, h.asks
FROM (SELECT DISTINCT contract, home FROM booked_elsewhere) e
JOIN source_file f ON f.source_id = e.home
JOIN hold_definition h ON h.contract = e.contract
WHERE f.contract NOT IN (SELECT contract FROM hold_definition)
ON CONFLICT DO NOTHING;

DROP TABLE booked_elsewhere;
