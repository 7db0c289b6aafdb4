-- reads: held_case, held_stay
-- The hours of everyone held, those not on record taken to be like those on record, with the range that holds 95 of 100 sums so drawn.
-- In each draw the holds on record and the decided requests are resampled first, so that few of them make a wide range; then each
-- hold without a time is one of those like it, if a decided request drawn with it was honored. One more of n holds is as likely as
-- each of them to be the longest: so one place of n + 1 is a hold longer than any on record, up to the most that its own records allow.
-- Of fewer than ten nothing is drawn: the hold took from none to that most. All by hash of the seed, the stay and the number of the
-- draw: other stays change nothing.
WITH open AS (
  SELECT stay_key, held, likely, honored, decided, kind, most_seconds FROM held_case WHERE seconds IS NULL AND counts
), most AS (
  -- Enough draws where few are open; where many are the sum hardly moves.
  SELECT greatest(200, least(1000, CAST(300000 / greatest(1, count(*)) AS INTEGER))) AS draws FROM open
), timed AS (
  SELECT place_id, ended, seconds, stay_key FROM held_case WHERE held AND seconds IS NOT NULL
), numbered AS (
  SELECT k.kind, t.seconds, row_number() OVER (PARTITION BY k.kind ORDER BY t.stay_key) - 1 AS number, max(t.seconds) OVER (PARTITION BY k.kind) AS longest
  FROM (SELECT DISTINCT kind FROM open WHERE kind IS NOT NULL) k
  JOIN timed t ON k.kind.place_id IS NULL OR (t.place_id = k.kind.place_id AND (k.kind.ended IS NULL OR t.ended = k.kind.ended))
), thrown AS (
  SELECT o.kind, o.held, o.honored, o.decided, o.most_seconds, d.draw,
    draw_hash('center', o.stay_key || chr(10) || d.draw) AS hash
  FROM open o CROSS JOIN (SELECT unnest(range((SELECT draws FROM most))) AS draw) d
), slotted AS (
  SELECT *, CAST('0x' || hash[1:8] AS UBIGINT) % (kind.holds + 1) AS slot, CAST('0x' || hash[9:16] AS UBIGINT) % greatest(1, decided) AS request
  FROM thrown
), again AS (
  SELECT *,
    CAST('0x' || draw_hash('hold', draw || chr(10) || slot || chr(10) || kind.holds)[1:8] AS UBIGINT)
      % (kind.holds + 1) AS number,
    CASE WHEN held THEN TRUE ELSE CAST('0x' || draw_hash('request', draw || chr(10) || request)[1:8] AS UBIGINT)
      % greatest(1, decided) < honored END AS honors
  FROM slotted
), taken AS (
  SELECT a.draw, a.kind.holds < 10 AS few, greatest(n.longest, a.most_seconds) AS most,
    CASE WHEN a.number < a.kind.holds THEN n.seconds
      ELSE n.longest + (most - n.longest) * CAST('0x' || a.hash[17:24] AS UBIGINT) / 4294967296 END AS seconds
  FROM again a JOIN numbered n ON n.kind = a.kind AND n.number = a.number % a.kind.holds
  WHERE a.honors
), summed AS (
  SELECT draw, sum(CASE WHEN few THEN 0 ELSE seconds END) AS low_seconds, sum(CASE WHEN few THEN most ELSE seconds END) AS high_seconds
  FROM taken GROUP BY draw
), known AS (
  SELECT count(*) AS holds, count(seconds) AS timed, sum(seconds) AS seconds,
    CASE WHEN count(center_seconds) = count(*) AND count(seconds) > 0 THEN sum(center_seconds) END AS center
  FROM held_stay
), whose AS (
  SELECT count(*) FILTER (seconds > 0) AS contributors, max(seconds)
      * (1 + coalesce((SELECT sum(share) FROM (SELECT sum(likely) / nullif(any_value(kind.holds), 0) AS share FROM open GROUP BY kind)), 0)) / 3600 AS largest
  FROM (SELECT sum(center_seconds) AS seconds FROM held_stay GROUP BY person)
), ends AS (
  -- A draw in which nobody open was held adds nothing.
  SELECT quantile_cont(coalesce(low_seconds, 0), 0.025) AS low, quantile_cont(coalesce(high_seconds, 0), 0.975) AS high
  FROM (SELECT unnest(range((SELECT draws FROM most))) AS draw) LEFT JOIN summed USING (draw)
)
SELECT 'center-hours' AS figure,
  CAST(center / 3600 AS DECIMAL(24, 6)) AS value,
  CASE WHEN center IS NOT NULL THEN CAST(least(center, k.seconds + e.low) / 3600 AS DECIMAL(24, 6)) END AS low,
  CASE WHEN center IS NOT NULL THEN CAST(greatest(center, k.seconds + e.high) / 3600 AS DECIMAL(24, 6)) END AS high,
  CASE WHEN center IS NOT NULL AND holds > timed THEN 'MISSING_FACTS' END AS spread,
  holds - timed AS unknown, contributors, CAST(largest AS DECIMAL(24, 6)) AS largest
FROM known k CROSS JOIN ends e CROSS JOIN whose
WHERE holds > 0
