-- reads: hold_set, held_time
-- The months in which somebody was certainly held past release.
SELECT DISTINCT CAST(unnest(generate_series(date_trunc('month', timezone(coalesce(h.zone, 'UTC'), to_timestamp(s.begins))),
  timezone(coalesce(h.zone, 'UTC'), to_timestamp(s.ends - 1)), INTERVAL 1 MONTH)) AS DATE) AS month
FROM hold_set s JOIN held_time h USING (stay_key, hold_id) WHERE s.certain AND s.ends > s.begins
