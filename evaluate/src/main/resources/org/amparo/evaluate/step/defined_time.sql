-- reads: held_time, hold_in_use, every_stay
-- The direct time of each hold of the period by each definition, and what of it was lived in the period. Where it is known that none was
-- held, at all or in the period, a definition has one row without a booking: its time is zero and not unknown.
WITH definition AS (
  SELECT hold_id, any_value(name) AS name, bool_or(leads) AS leads FROM hold_in_use GROUP BY hold_id
), none_held AS (
  SELECT count(*) = count(held) AND count(*) > 0 AND count(*) FILTER (held) = 0 AS none FROM every_stay WHERE NOT set_aside
)
SELECT d.*, t.booking_key, t.person, t.seconds, t.lived_until - t.lived_from AS lived_seconds, t.whole_days,
  t.longest, coalesce(t.inferred, FALSE) AS inferred, CASE WHEN t.seconds IS NOT NULL THEN t.most_seconds END AS most_seconds
FROM definition d LEFT JOIN (FROM held_time WHERE counts) t USING (hold_id)
WHERE t.booking_key IS NOT NULL OR (SELECT none FROM none_held) OR hold_id IN (SELECT hold_id FROM held_time)
