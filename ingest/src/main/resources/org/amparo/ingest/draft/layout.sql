-- What a row is, in words.
SELECT CASE
    WHEN EXISTS (FROM separator) THEN format('a row a booking, with its charges in one cell, parted by "{}"', (SELECT trim(sep) FROM separator))
    WHEN EXISTS (FROM side) THEN format('a row a booking, with up to {} charges side by side', (SELECT max(n) FROM (SELECT count(*) AS n FROM side GROUP BY role)))
    WHEN NOT getvariable('several') THEN 'a row a booking'
    ELSE 'a row a charge; rows with the same ' || (
      SELECT string_agg(name, ' and ') FROM profile JOIN role_of USING (pos)
      WHERE CASE WHEN getvariable('try') = 1 THEN role = 'booking_key' ELSE role IN ('person_key', 'booked_at') END) || ' are one booking' END;
