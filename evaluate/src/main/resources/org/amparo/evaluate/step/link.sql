-- reads: request, release_file, ice_record, custody_stay, release_reach
-- What followed each issued request of a person the release names, in the same release: the first arrest on its day or
-- later; the first stay in custody on or after the arrest, or where there is none such, on or after the request; the first
-- removal on or after the custody, or the arrest, or where there is none such, the request. One row a request, whatever the
-- number of events, and no span is negative: what cannot be put in order has none.
WITH wanted AS (
  SELECT r.detainer_id, f.release_key, r.person_key, r.requested_on
  FROM request r JOIN release_file f USING (source_id)
  WHERE r.status = 'issued' AND r.person_key IS NOT NULL
), arrest AS (
  SELECT DISTINCT release_key, person_key, CAST(occurred_at AS DATE) AS on_day FROM ice_record
  WHERE kind = 'arrest' AND occurred_at IS NOT NULL
), removal AS (
  SELECT DISTINCT release_key, person_key, CAST(occurred_at AS DATE) AS on_day FROM ice_record
  WHERE kind = 'removal' AND occurred_at IS NOT NULL
), custody AS (
  -- Of stays begun on one day the earliest counts.
  SELECT release_key, person_key, booked_in_on AS on_day, first(stay_id ORDER BY booked_in, stay_id) AS stay_id
  FROM custody_stay GROUP BY ALL
), to_arrest AS (
  SELECT w.*, a.on_day AS arrested_on, coalesce(a.on_day, w.requested_on) AS custody_from
  FROM wanted w
  ASOF LEFT JOIN arrest a
    ON a.release_key = w.release_key AND a.person_key = w.person_key AND w.requested_on <= a.on_day
), to_custody AS (
  SELECT w.*, coalesce(c.on_day, d.on_day) AS custody_on, coalesce(c.stay_id, d.stay_id) AS stay_id,
    coalesce(c.on_day, w.custody_from) AS removal_from
  FROM to_arrest w
  ASOF LEFT JOIN custody c
    ON c.release_key = w.release_key AND c.person_key = w.person_key AND w.custody_from <= c.on_day
  ASOF LEFT JOIN custody d
    ON d.release_key = w.release_key AND d.person_key = w.person_key AND w.requested_on <= d.on_day
), to_removal AS (
  SELECT w.*, coalesce(m.on_day, n.on_day) AS removed_on
  FROM to_custody w
  ASOF LEFT JOIN removal m
    ON m.release_key = w.release_key AND m.person_key = w.person_key AND w.removal_from <= m.on_day
  ASOF LEFT JOIN removal n
    ON n.release_key = w.release_key AND n.person_key = w.person_key AND w.requested_on <= n.on_day
)
SELECT l.detainer_id, l.release_key, l.person_key, l.requested_on, l.arrested_on, l.custody_on, l.stay_id, l.removed_on,
  -- Unknown without a day of the request; and where the release has no event of the kind for anyone.
  coalesce(l.requested_on IS NOT NULL AND h.arrests, FALSE) AS arrest_known,
  coalesce(l.requested_on IS NOT NULL AND h.custody, FALSE) AS custody_known,
  coalesce(l.requested_on IS NOT NULL AND h.removals, FALSE) AS removal_known,
  date_diff('day', l.requested_on, h.last_day) AS observed_days
FROM to_removal l
LEFT JOIN release_reach h USING (release_key)
