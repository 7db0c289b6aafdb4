-- reads: held_time, hold_in_use, analyzed_stay
-- The direct time of each stay by each definition of a hold. Where it is known of every booking that none was held, a definition has one
-- row without a booking: its time is zero and not unknown.
WITH definition AS (
  SELECT hold_id, any_value(name) AS name, bool_or(leads) AS leads FROM hold_in_use GROUP BY hold_id
), none_held AS (
  SELECT count(*) = count(held) AND count(*) > 0 AND count(*) FILTER (held) = 0 AS none FROM analyzed_stay
)
SELECT d.*, t.booking_key, t.seconds, t.whole_days
FROM definition d LEFT JOIN held_time t USING (hold_id)
WHERE t.booking_key IS NOT NULL OR (SELECT none FROM none_held)
