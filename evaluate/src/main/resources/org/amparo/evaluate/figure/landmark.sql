-- reads: landmark
-- From when on stays are compared; unknown counts those held whose request has no time on record.
SELECT 'days' AS figure, seconds // 86400 AS value, held AS denominator, held - known AS unknown
FROM landmark WHERE held > 0
