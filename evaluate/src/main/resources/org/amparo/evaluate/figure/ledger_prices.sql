-- reads: ledger_price
-- The places of which one price can be told, and it where there is one.
SELECT place_id, months, price FROM ledger_price ORDER BY place_id
