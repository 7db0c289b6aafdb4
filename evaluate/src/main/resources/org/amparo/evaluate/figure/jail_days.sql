-- reads: period
-- The days that the jail's records cover, by which beds are days divided; empty where they tell no period.
SELECT max(days) AS days FROM period WHERE kind = 'jail'
