-- reads: record_span, lead_kind, local_booking, held_month
-- One row a month from the first to the last that the leading kind of record speaks of, whatever period is asked for, and whether it is
-- covered. A publisher's stated period is. Of files of all bookings a month is covered from a third of the median month on, the median
-- weighted by bookings; where the median month has fewer than ten bookings, quarters are judged, then years, each by bookings a month.
-- Where the median year has fewer than ten nothing tells a thin year, and in files of holds or requests alone fewer is a finding: there
-- a year without any record, in which nobody was held either, is the only gap.
WITH span AS (
  SELECT min(from_on) AS from_on, max(until_on) AS until_on, flatten(list(years)) AS years
  FROM record_span JOIN lead_kind USING (kind) HAVING count(*) > 0
), stated AS (
  SELECT DISTINCT covers_from, covers_until FROM source_file
  WHERE covers_from IS NOT NULL AND (source_id IN (SELECT source_id FROM local_booking)
    OR source_id IN (SELECT source_id FROM asked_for))
), month AS (
  SELECT month, list_contains(years, year(month)) AS recorded, EXISTS (
      FROM stated WHERE covers_from <= month AND covers_until > month) AS stated
  FROM (SELECT CAST(unnest(generate_series(date_trunc('month', from_on), until_on - INTERVAL 1 DAY, INTERVAL 1 MONTH)) AS DATE) AS month,
    years
    FROM span WHERE from_on < until_on)
), marked AS (
  SELECT DISTINCT coalesce(booking_source_id, source_id) AS source_id, booking_key FROM charge WHERE len(hold_by) > 0
), whole_file AS (
  -- A file of which every row is a hold is of holds alone; a day's census counts no month.
  SELECT source_id, any_value(f.frame) AS frame
  FROM local_booking b JOIN source_file f USING (source_id) LEFT JOIN marked m USING (source_id, booking_key)
  WHERE f.covers_from IS NULL AND NOT f.dates_shifted AND f.frame IS DISTINCT FROM 'CENSUS'
  GROUP BY source_id HAVING NOT bool_and(coalesce(b.hold_reported, FALSE) OR m.booking_key IS NOT NULL)
), booked AS (
  SELECT CAST(date_trunc('month', CASE frame WHEN 'RELEASES' THEN released_at ELSE booked_at END) AS DATE) AS month, count(*) AS bookings
  FROM local_booking JOIN whole_file USING (source_id) GROUP BY ALL
), part AS (
  SELECT unit, (12 * year(month) + month(month) - 1) // unit AS part, count(*) AS months,
    CAST(coalesce(sum(bookings), 0) AS BIGINT) AS bookings
  FROM month LEFT JOIN booked USING (month), (VALUES (1), (3), (12)) u(unit)
  GROUP BY ALL
), ranked AS (
  SELECT *, sum(bookings) OVER (PARTITION BY unit ORDER BY bookings / months, part) AS before,
    sum(bookings) OVER (PARTITION BY unit) AS total
  FROM part
), typical AS (
  SELECT unit, arg_min({'bookings': bookings, 'months': months}, before) AS t
  FROM ranked WHERE bookings > 0 AND 2 * before >= total GROUP BY unit
), judged AS (
  SELECT min(unit) AS unit FROM typical WHERE t.bookings >= 10
)
SELECT m.month, m.stated, m.stated OR CASE WHEN j.unit IS NULL THEN m.recorded OR m.month IN (SELECT month FROM held_month)
  ELSE 3 * p.bookings * y.t.months >= y.t.bookings * p.months END AS covered
FROM month m
LEFT JOIN judged j ON TRUE
LEFT JOIN part p ON p.unit = j.unit AND p.part = (12 * year(m.month) + month(m.month) - 1) // j.unit
LEFT JOIN typical y ON y.unit = j.unit
