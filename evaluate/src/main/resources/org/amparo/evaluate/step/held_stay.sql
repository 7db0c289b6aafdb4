-- reads: request_response, request_stay, analyzed_stay, held_time
-- One row a stay that was or may have been held on a request, or that the records mark as held where no request names it. Requests that
-- were declined, withdrawn, not due yet or never due held nobody and have no row. Where no record has the jail's answer the stay was
-- held if it lasted past release, else that is open (NULL).
WITH asked AS (
  SELECT stay_key, place_id, person, response, received_at, eligible_at, released_at, until_at
  FROM request_response
  WHERE coalesce(response NOT IN ('DECLINED', 'WITHDRAWN'), TRUE) AND coalesce(course NOT IN ('NOT_DUE', 'NEVER_DUE'), TRUE)
  UNION ALL BY NAME
  SELECT stay_key, b.place_id, b.person, 'SEEN' AS response,
    coalesce(b.release_eligible_at, CASE WHEN b.local_unknown = 0 THEN b.local_until END) AS eligible_at, b.released_at
  FROM (SELECT 'booking ' || place_id || ':' || booking_key AS stay_key, * FROM analyzed_stay WHERE held) b
  WHERE b.stay_key NOT IN (SELECT stay_key FROM request_stay)
), timed AS (
  SELECT a.*, t.seconds, t.most_seconds
  FROM asked a
  LEFT JOIN held_time t ON t.leads AND a.stay_key = 'booking ' || t.place_id || ':' || t.booking_key
)
-- Not yet filled: ordinary_seconds, center_seconds, deadline_seconds, past_deadline; most_seconds may still be empty.
SELECT stay_key, place_id, person,
  CASE WHEN response IN ('HONORED', 'SEEN') OR seconds > 0 THEN TRUE END AS held,
  seconds, CAST(NULL AS DOUBLE) AS ordinary_seconds, CAST(NULL AS DOUBLE) AS center_seconds,
  coalesce(seconds, 0) AS least_seconds, most_seconds,
  CAST(NULL AS BIGINT) AS deadline_seconds, CAST(NULL AS BOOLEAN) AS past_deadline
FROM timed
-- Without an answer and without time past release nobody was held.
WHERE response IS NOT NULL OR seconds IS NULL OR seconds > 0
