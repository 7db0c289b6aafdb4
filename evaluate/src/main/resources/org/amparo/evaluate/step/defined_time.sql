-- reads: held_time, hold_in_use, every_stay
-- The holds of the period by each definition. Where it is known that none was held, at all or in the period, a definition has one row
-- without
-- a stay: its time is zero and not unknown.
WITH definition AS (
  SELECT hold_id, any_value(name) AS name, bool_or(leads) AS leads FROM hold_in_use GROUP BY hold_id
), none_held AS (
  SELECT count(*) = count(held) AND count(*) > 0 AND count(*) FILTER (held) = 0 AS none FROM every_stay WHERE NOT set_aside
)
SELECT d.*, t.stay_key, t.person, CASE WHEN t.stay_key IS NULL THEN 0 ELSE t.seconds END AS seconds,
  CASE WHEN t.stay_key IS NULL THEN 0 ELSE t.lived_seconds END AS lived_seconds, coalesce(t.whole_least, 0) AS whole_least,
  CASE WHEN t.stay_key IS NULL THEN 0 ELSE t.whole_most END AS whole_most, coalesce(t.least_seconds, 0) AS least_seconds,
  CASE WHEN t.stay_key IS NULL THEN 0 ELSE t.most_seconds END AS most_seconds
FROM definition d LEFT JOIN (FROM held_time WHERE counts) t USING (hold_id)
WHERE t.stay_key IS NOT NULL OR (SELECT none FROM none_held) OR hold_id IN (SELECT hold_id FROM held_time)
