-- reads: every_request, leading_status, local_booking
-- Of the requests that may ask to hold, of how many no record says whether the person claimed to be a US citizen, and of how many none
-- gives an age. Policies that ask read them as no claim, and as adults.
SELECT count(*) AS asked, count(*) FILTER (r.us_citizen_claim IS NULL) AS claims,
  count(*) FILTER (coalesce(r.age, r.birth_year, b.birth_year) IS NULL) AS ages
FROM every_request r
JOIN leading_status l USING (status)
LEFT JOIN local_booking b ON b.place_id = r.place_id AND b.booking_key = r.booking_key
WHERE coalesce(r.request_kind, 'HOLD') = 'HOLD'
