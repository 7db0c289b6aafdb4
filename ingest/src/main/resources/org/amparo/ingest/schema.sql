-- The canonical tables of a workspace, one DuckDB file a study. Every record keeps where it came from
-- (source_id, source_row) and its flags beside the values; a flag never changes a value.
-- Instants are wall-clock times where the jail is; place.timezone says which clock, NULL where the
-- publisher shifted the dates and elapsed time is the plain difference.

CREATE TABLE workspace (
  schema_version INTEGER NOT NULL,
  written_by VARCHAR NOT NULL
);

CREATE TABLE source_file (
  source_id INTEGER PRIMARY KEY,
  name VARCHAR NOT NULL,            -- file name without folders
  sheet VARCHAR,                    -- workbooks: the sheet read
  sha256 VARCHAR NOT NULL,
  bytes BIGINT NOT NULL,
  format VARCHAR NOT NULL,          -- csv, xlsx, xls, parquet, json
  contract VARCHAR NOT NULL,
  title VARCHAR NOT NULL,
  license VARCHAR NOT NULL,
  citation VARCHAR NOT NULL,
  rows_read BIGINT NOT NULL,
  rows_kept BIGINT NOT NULL,
  rows_rejected BIGINT NOT NULL,
  imported_at TIMESTAMP NOT NULL,
  release VARCHAR,                  -- the publisher's name for what was released together; ids link within it only
  disclosure VARCHAR NOT NULL,      -- published or protected: whether counts of its rows may be exact
  rows_digest VARCHAR,              -- of the rows kept, whatever their order; NULL where there are none
  frame VARCHAR,                    -- BOOKINGS, RELEASES or CENSUS: what puts a person into the file
  dates_shifted BOOLEAN NOT NULL,   -- the publisher moved the dates: they give lengths and no days
  covers_from DATE, covers_until DATE, -- the publisher's period, half-open
  fills VARCHAR[] NOT NULL,         -- the tables its contract fills: a list that was kept may be empty
  UNIQUE (sha256, sheet, contract)
);

CREATE TABLE rejected_row (
  source_id INTEGER NOT NULL,
  line BIGINT NOT NULL,
  code VARCHAR NOT NULL,            -- required-missing, not-a-date, wrong-width, ...
  detail VARCHAR NOT NULL,
  cells VARCHAR NOT NULL            -- what the columns say that the contract reads: name = value; ''
);

-- What an import noticed and did not reject: unlisted columns, flagged rows by kind, merged rows.
CREATE TABLE import_note (
  source_id INTEGER NOT NULL,
  code VARCHAR NOT NULL,
  message VARCHAR NOT NULL,
  rows BIGINT NOT NULL
);

-- What a contract's checks found in a source. A row that fails stays as it is.
CREATE TABLE check_result (
  source_id INTEGER NOT NULL,
  check_id VARCHAR NOT NULL,
  sequence INTEGER NOT NULL,        -- the contract's order
  sentence VARCHAR NOT NULL,        -- what should hold
  why VARCHAR NOT NULL,
  rows BIGINT NOT NULL,             -- rows asked
  failed BIGINT NOT NULL,
  share DOUBLE NOT NULL,            -- of the rows asked, 0 to 1
  warn DOUBLE NOT NULL, stop DOUBLE NOT NULL, -- shares above which it warns or stops
  result VARCHAR NOT NULL,          -- PASS, WARN, STOP, EXCUSED, NOT_RUN
  reason VARCHAR,                   -- of an exception, or why it was not run
  PRIMARY KEY (source_id, check_id)
);

-- Failing rows, ten at most a check: the line and the values the check is about, never names or free text.
CREATE TABLE check_sample (
  source_id INTEGER NOT NULL,
  check_id VARCHAR NOT NULL,
  line BIGINT NOT NULL,
  place INTEGER NOT NULL,           -- of the value among those shown; 0 where none is
  shown VARCHAR                     -- name = value
);

CREATE TABLE place (
  place_id VARCHAR PRIMARY KEY,     -- county GEOID, or facility:CODE, or an id of the contract's own
  name VARCHAR NOT NULL,            -- as --place takes it: Harris County, TX
  kind VARCHAR NOT NULL,            -- county, facility, state
  state VARCHAR,
  timezone VARCHAR
);

CREATE TABLE jurisdiction_fact (
  source_id INTEGER NOT NULL, source_row BIGINT NOT NULL, flags VARCHAR[] NOT NULL,
  place_id VARCHAR NOT NULL,
  fact VARCHAR NOT NULL,            -- a path of the vocabulary: jurisdiction.reimbursement
  value VARCHAR NOT NULL,
  valid_from DATE, valid_until DATE, -- half-open
  citation VARCHAR
);

-- What is known of where a facility lies: one row a code, made anew at the end of every import from all lists of facilities
-- and the bundled table; geoid is NULL where the county is open.
CREATE TABLE facility_place (
  facility_code VARCHAR PRIMARY KEY,
  name VARCHAR NOT NULL, city VARCHAR, state VARCHAR,
  geoid VARCHAR, county VARCHAR,    -- county: its name, as --place takes it
  county_listed VARCHAR,            -- the county in the list's own words
  area VARCHAR,                     -- code of the area of responsibility
  kind VARCHAR NOT NULL,            -- county-jail, city-jail, federal, hospital, ...
  operator VARCHAR,                 -- as listed
  own BOOLEAN,                      -- whether it is that county's own jail; NULL where not known
  matched_by VARCHAR NOT NULL,      -- how the county was found; open: and why, where it was not
  reviewed BOOLEAN NOT NULL,        -- whether a person checked county, kind and own
  valid_from DATE, valid_until DATE, -- first and last use listed, half-open
  flags VARCHAR[] NOT NULL,         -- lists-differ:name, name-of-another-county, ...
  source_rows VARCHAR[] NOT NULL    -- source_id:source_row; empty where only the bundled table has it
);

CREATE VIEW facility_county AS SELECT * FROM facility_place WHERE geoid IS NOT NULL;

CREATE VIEW facility_unmatched AS
SELECT facility_code, name, city, state, county_listed, area, kind, matched_by AS reason, source_rows
FROM facility_place WHERE geoid IS NULL;

-- Which of ICE's facility codes are a jurisdiction's own jail: as the jurisdiction states it, else as facility_place has it.
CREATE VIEW place_part AS
SELECT DISTINCT 'facility:' || value AS place_id, place_id AS whole_id
FROM jurisdiction_fact WHERE fact = 'place.facility_code'
UNION ALL
SELECT 'facility:' || facility_code, geoid
FROM facility_place
WHERE own AND geoid IS NOT NULL AND facility_code NOT IN (
  SELECT value FROM jurisdiction_fact WHERE fact = 'place.facility_code');

-- How a source's rows are read as a hold. Definitions move the answer, so they are data.
CREATE TABLE hold_definition (
  contract VARCHAR NOT NULL,
  hold_id VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  description VARCHAR NOT NULL,
  sequence INTEGER NOT NULL,        -- 1 is the one reported first
  asks VARCHAR,                     -- HOLD, NOTIFY, ...: what a row is a mark of; NULL where the contract does not say
  PRIMARY KEY (contract, hold_id)
);

CREATE TABLE detainer (
  source_id INTEGER NOT NULL, source_row BIGINT NOT NULL, flags VARCHAR[] NOT NULL,
  detainer_id VARCHAR NOT NULL,     -- source_id:source_row
  status VARCHAR NOT NULL,          -- issued (ICE's file) or received (the jail's log)
  person_key VARCHAR,               -- the source's anonymous id
  booking_key VARCHAR,              -- the jail's booking, where the jail's own log says so
  place_id VARCHAR,
  facility_code VARCHAR, facility_name VARCHAR, facility_state VARCHAR,
  prepared_on DATE, received_at TIMESTAMP, served_on_person BOOLEAN,
  lifted_on DATE, lift_reason VARCHAR,
  request_kind VARCHAR, form VARCHAR, form_complete BOOLEAN,
  probable_cause_shown BOOLEAN, supporting_document BOOLEAN,
  administrative_warrant BOOLEAN, judicial_warrant BOOLEAN,
  criminality VARCHAR, threat_level INTEGER, final_order BOOLEAN,
  gender VARCHAR, citizenship_country VARCHAR, birth_year INTEGER, age INTEGER,
  us_citizen_claim BOOLEAN, victim_or_witness BOOLEAN,
  convictions_complete BOOLEAN,     -- the source says it lists every conviction
  action VARCHAR,                   -- what the jail did: HONORED, DECLINED
  duplicate_likely BOOLEAN NOT NULL -- same id and prepare date as another row of the source, which counts
);

CREATE TABLE booking (
  source_id INTEGER NOT NULL, source_row BIGINT NOT NULL, flags VARCHAR[] NOT NULL,
  booking_key VARCHAR NOT NULL,
  place_id VARCHAR NOT NULL,
  person_key VARCHAR,
  booked_at TIMESTAMP, release_eligible_at TIMESTAMP, release_eligible_reason VARCHAR,
  released_at TIMESTAMP, released_to VARCHAR,
  gender VARCHAR, race VARCHAR, birth_year INTEGER,
  hold_reported BOOLEAN,            -- the source itself marks the booking as held for immigration
  bond_set_cents BIGINT, bond_posted_at TIMESTAMP,
  charges_complete BOOLEAN,
  gravest_charge_type VARCHAR,      -- the source's own sorting of the booking by its gravest charge
  gravest_seriousness INTEGER,      -- the source's own rank of its gravest charge
  charges_reported INTEGER,         -- the source's own count of its charges
  seen_from TIMESTAMP, seen_until TIMESTAMP, -- the first and the last roster that lists it, over all files
  seen_in INTEGER,                  -- rosters of the source that list it
  gone_by TIMESTAMP                 -- the first roster without it, where the release is inferred from that
);

-- When the rosters of a source were taken.
CREATE TABLE roster (
  source_id INTEGER NOT NULL,
  place_id VARCHAR NOT NULL,
  taken_at TIMESTAMP NOT NULL
);

CREATE TABLE charge (
  source_id INTEGER NOT NULL, source_row BIGINT NOT NULL, flags VARCHAR[] NOT NULL,
  booking_key VARCHAR NOT NULL,     -- of the same source, or another of its contract, in which a key stands for a booking of one place
  sequence INTEGER,                 -- the source's own number of the charge within its booking
  text VARCHAR, statute VARCHAR, court VARCHAR, ncic VARCHAR,
  grade VARCHAR, offense_class VARCHAR, category VARCHAR, seriousness INTEGER,
  violent BOOLEAN, serious BOOLEAN, -- the law of its court calls it so
  ice_level INTEGER,                -- 1, 2 or 3, as an offense table maps it
  kind VARCHAR,                     -- the source's own sorting of offenses: violent, property, ...
  status VARCHAR,                   -- OPEN, DISMISSED, REDUCED, CONVICTED, ACQUITTED
  disposition VARCHAR,              -- the source's own words
  jurisdiction_code VARCHAR,
  capital_or_life BOOLEAN, detention_finding BOOLEAN,
  released_at TIMESTAMP,
  hold_by VARCHAR[] NOT NULL,       -- ids of the hold definitions under which this row is a hold
  booking_source_id INTEGER         -- the source of its booking, where that is another file of the same contract
);

CREATE TABLE conviction (
  source_id INTEGER NOT NULL, source_row BIGINT NOT NULL, flags VARCHAR[] NOT NULL,
  detainer_id VARCHAR,              -- the request it was reported with, where it was
  place_id VARCHAR, booking_key VARCHAR, -- or the place's booking it was on file for
  statute VARCHAR, court VARCHAR, ncic VARCHAR, text VARCHAR,
  grade VARCHAR, offense_class VARCHAR, category VARCHAR, kind VARCHAR,
  violent BOOLEAN, serious BOOLEAN, ice_level INTEGER,
  convicted_on DATE, sentence_days INTEGER, sentence_released_on DATE, in_custody_for_it BOOLEAN,
  standing VARCHAR                  -- FINAL, WITHHELD, DEFERRED, YOUTHFUL, JUVENILE, VACATED, ON_APPEAL
);

CREATE TABLE bond_payment (
  source_id INTEGER NOT NULL, source_row BIGINT NOT NULL, flags VARCHAR[] NOT NULL,
  place_id VARCHAR NOT NULL, booking_key VARCHAR NOT NULL, -- the place's booking: two jails may use one key
  paid_at TIMESTAMP, cents BIGINT, kind VARCHAR
);

CREATE TABLE ice_event (
  source_id INTEGER NOT NULL, source_row BIGINT NOT NULL, flags VARCHAR[] NOT NULL,
  person_key VARCHAR,
  kind VARCHAR NOT NULL,            -- encounter, arrest, stint, stay, removal
  occurred_at TIMESTAMP, until TIMESTAMP,
  stay_key VARCHAR,                 -- stints: the stay they belong to, where the publisher says so
  facility_code VARCHAR, facility_name VARCHAR, facility_state VARCHAR, place_id VARCHAR,
  area VARCHAR,                     -- ICE's area of responsibility
  landmark VARCHAR,                 -- where it happened, in the agency's free words
  method VARCHAR, program VARCHAR,
  disposition VARCHAR,              -- encounters and arrests: the processing disposition as reported
  outcome VARCHAR,                  -- how it ended: a release reason, a departure
  case_status VARCHAR,
  criminality VARCHAR, threat_level INTEGER,
  gender VARCHAR, citizenship_country VARCHAR, birth_year INTEGER,
  departed_to VARCHAR,
  duplicate_likely BOOLEAN          -- by the contract's rule, a row told again by another; NULL where no ids tell
);

-- A place where ICE holds people or takes them over, as a list of facilities names it.
CREATE TABLE facility (
  source_id INTEGER NOT NULL, source_row BIGINT NOT NULL, flags VARCHAR[] NOT NULL,
  facility_code VARCHAR,            -- ICE's DETLOC
  name VARCHAR NOT NULL,
  address VARCHAR, city VARCHAR, county VARCHAR, state VARCHAR, zip VARCHAR,
  area VARCHAR,                     -- code or name of the area of responsibility, as reported
  kind VARCHAR, kind_detail VARCHAR, operator VARCHAR, owner VARCHAR,
  capacity VARCHAR,                 -- as reported; often words
  first_used_on DATE, last_used_on DATE,
  listed_on DATE,                   -- the day of the list, where the source has one
  daily_population DECIMAL(18, 6), average_stay_days DECIMAL(18, 6)
);

-- What is paid for a day, as a source reports it.
CREATE TABLE reported_rate (
  source_id INTEGER NOT NULL, source_row BIGINT NOT NULL, flags VARCHAR[] NOT NULL,
  kind VARCHAR NOT NULL,            -- contract, reimbursed, average, marginal
  facility_code VARCHAR, facility_name VARCHAR, state VARCHAR,
  valid_from DATE, valid_until DATE, -- half-open
  cents_per_day BIGINT,             -- NULL where the words are no amount
  as_reported VARCHAR
);

-- A county as a source lists it.
CREATE TABLE county (
  source_id INTEGER NOT NULL, source_row BIGINT NOT NULL, flags VARCHAR[] NOT NULL,
  geoid VARCHAR NOT NULL,           -- five digits
  name VARCHAR NOT NULL, state VARCHAR,
  area VARCHAR,                     -- code of ICE's area of responsibility
  population BIGINT
);

-- A number that a publisher counted: requests of a month at a place, encounters at a landmark.
CREATE TABLE reported_count (
  source_id INTEGER NOT NULL, source_row BIGINT NOT NULL, flags VARCHAR[] NOT NULL,
  what VARCHAR NOT NULL,            -- detainers, detainer-encounters, police-calls, crime-reports, ...
  place_id VARCHAR, state VARCHAR, area VARCHAR,
  landmark VARCHAR, facility_code VARCHAR, facility_name VARCHAR,
  period_from DATE, period_until DATE, -- half-open
  outcome VARCHAR,                  -- the part of the whole it counts, as reported; NULL for all
  number BIGINT
);

-- A federal award to a jurisdiction for people it held (SCAAP).
CREATE TABLE award (
  source_id INTEGER NOT NULL, source_row BIGINT NOT NULL, flags VARCHAR[] NOT NULL,
  program VARCHAR NOT NULL, year INTEGER NOT NULL,
  state VARCHAR, applicant VARCHAR NOT NULL,
  award_cents BIGINT,
  officers DECIMAL(18, 6), salaries_cents BIGINT, beds DECIMAL(18, 6), inmate_days DECIMAL(18, 6),
  records DECIMAL(18, 6), unique_records DECIMAL(18, 6),
  eligible_people DECIMAL(18, 6), eligible_days DECIMAL(18, 6),
  unknown_people DECIMAL(18, 6), unknown_days DECIMAL(18, 6), ineligible_people DECIMAL(18, 6)
);

-- An agreement under section 287(g).
CREATE TABLE agreement (
  source_id INTEGER NOT NULL, source_row BIGINT NOT NULL, flags VARCHAR[] NOT NULL,
  agency VARCHAR NOT NULL, agency_kind VARCHAR, state VARCHAR, county VARCHAR,
  model VARCHAR,                    -- jail enforcement, warrant service, task force
  signed_on DATE, addendum VARCHAR, status VARCHAR, listed_on DATE
);

-- An agency with which an agreement under section 287(g) is pending: it has none.
CREATE TABLE pending_agreement (
  source_id INTEGER NOT NULL, source_row BIGINT NOT NULL, flags VARCHAR[] NOT NULL,
  agency VARCHAR NOT NULL, agency_kind VARCHAR, state VARCHAR, county VARCHAR,
  model VARCHAR, listed_on DATE
);

-- What a publisher's code means.
CREATE TABLE code_meaning (
  source_id INTEGER NOT NULL, source_row BIGINT NOT NULL, flags VARCHAR[] NOT NULL,
  list VARCHAR NOT NULL,            -- ncic, processing-disposition, ...
  code VARCHAR NOT NULL, meaning VARCHAR,
  mark VARCHAR                      -- what the list says of it besides: violent, drug
);

CREATE TABLE ledger (
  source_id INTEGER NOT NULL, source_row BIGINT NOT NULL, flags VARCHAR[] NOT NULL,
  place_id VARCHAR NOT NULL,
  report_month DATE NOT NULL, data_month DATE NOT NULL, -- first day of the month
  people BIGINT, inmate_days BIGINT, cents BIGINT
);

CREATE TABLE offense_code (
  source_id INTEGER NOT NULL, source_row BIGINT NOT NULL, flags VARCHAR[] NOT NULL,
  text VARCHAR NOT NULL, grade VARCHAR, kind VARCHAR, statute VARCHAR, reference VARCHAR
);

-- Where a landmark lies, in ICE's free words: one row for each text and area in the records, made anew at the end of every
-- import; geoid is NULL where the words leave the county open.
CREATE TABLE landmark_place (
  landmark VARCHAR NOT NULL, area VARCHAR NOT NULL, -- as reported; area '' where not recorded
  geoid VARCHAR, county VARCHAR,
  facility_code VARCHAR,
  kind VARCHAR NOT NULL, own BOOLEAN,
  matched_by VARCHAR NOT NULL, reviewed BOOLEAN NOT NULL,
  PRIMARY KEY (landmark, area)
);

-- Every count and event of a source that names landmarks, with '' where it names none.
CREATE VIEW landmark_record AS
SELECT what, source_id, source_row, coalesce(area, '') AS area, coalesce(landmark, '') AS landmark,
  period_from AS occurred_on, number
FROM reported_count
WHERE source_id IN (SELECT source_id FROM reported_count WHERE landmark IS NOT NULL)
UNION ALL
SELECT kind, source_id, source_row, coalesce(area, ''), coalesce(landmark, ''), CAST(occurred_at AS DATE), 1
FROM ice_event
WHERE source_id IN (SELECT source_id FROM ice_event WHERE landmark IS NOT NULL);

CREATE VIEW landmark_county AS
SELECT r.*, p.geoid, p.county, p.facility_code, p.kind, p.own, p.matched_by, p.reviewed
FROM landmark_record r JOIN landmark_place p USING (landmark, area)
WHERE p.geoid IS NOT NULL;

-- What could not be given to a county, with its share of all rows and of all that was counted.
CREATE VIEW landmark_unmatched AS
WITH counted AS (
  SELECT what, landmark, area, count(*) AS records, sum(number) AS number
  FROM landmark_record GROUP BY ALL
)
SELECT c.what, c.landmark, c.area, coalesce(p.kind, 'other') AS kind,
  CASE WHEN c.landmark = '' THEN 'open: not recorded' ELSE p.matched_by END AS reason,
  c.records, c.records / t.records AS share_of_records,
  c.number, c.number / t.number AS share_of_number
FROM counted c
JOIN (SELECT what, sum(records) AS records, sum(number) AS number FROM counted GROUP BY what) t USING (what)
LEFT JOIN landmark_place p USING (landmark, area)
WHERE p.geoid IS NULL;

-- Values that no code list or offense table of the contract knows, most frequent first.
CREATE TABLE unmapped_value (
  source_id INTEGER NOT NULL,
  table_name VARCHAR NOT NULL,
  field VARCHAR NOT NULL,           -- what stayed unknown: charge.category
  key_kind VARCHAR NOT NULL,        -- code, statute, text, ncic: what the value is
  value VARCHAR NOT NULL,
  rows BIGINT NOT NULL
);

-- A booking that several files of one publisher hold is taken from the file with most of its charges, of rosters from the last such. Few
-- are told more than once: only those are put in order.
CREATE VIEW booking_current AS
WITH told_again AS (
  SELECT place_id, booking_key FROM booking GROUP BY ALL HAVING count(*) > 1
), charges AS (
  SELECT coalesce(booking_source_id, source_id) AS source_id, booking_key, count(*) AS charges
  FROM charge SEMI JOIN told_again USING (booking_key)
  GROUP BY ALL
)
SELECT b.* FROM booking b ANTI JOIN told_again USING (place_id, booking_key)
UNION ALL
SELECT b.*
FROM booking b
SEMI JOIN told_again USING (place_id, booking_key)
LEFT JOIN charges c USING (source_id, booking_key)
LEFT JOIN (SELECT source_id, max(taken_at) AS taken_at FROM roster GROUP BY ALL) r USING (source_id)
QUALIFY row_number() OVER (
  PARTITION BY b.place_id, b.booking_key ORDER BY coalesce(c.charges, 0) DESC, r.taken_at DESC NULLS LAST, b.source_id) = 1;

-- Every request, and of a place without any each booking that its source marks with a hold, by its own word or by a charge row that
-- the first definition reads as one: an implied request (status implied), of which nothing but the booking is known. A list of
-- requests that was kept and has none in it implies none. A blank mark of a source that says of others at its place that they have no
-- hold is open, and so is whether it stands for a request: such a booking has a row too.
CREATE VIEW asked_for AS
WITH leader AS (
  SELECT contract, hold_id, asks FROM hold_definition QUALIFY sequence = min(sequence) OVER (PARTITION BY contract)
), marked AS (
  SELECT coalesce(c.booking_source_id, c.source_id), c.booking_key
  FROM charge c JOIN source_file f USING (source_id) JOIN leader h USING (contract)
  WHERE list_contains(c.hold_by, h.hold_id)
), logged AS (
  SELECT place_id FROM detainer
  UNION ALL SELECT p.whole_id FROM detainer JOIN place_part p USING (place_id)
), denying AS (
  SELECT DISTINCT b.place_id, f.contract FROM booking b JOIN source_file f USING (source_id) WHERE NOT b.hold_reported
)
SELECT * FROM detainer
UNION ALL BY NAME
SELECT b.source_id, b.source_row, b.flags, 'held-' || md5(b.place_id || ':' || b.booking_key)[:16] AS detainer_id, 'implied' AS status,
  b.person_key, b.booking_key, b.place_id, h.asks AS request_kind, b.gender, b.birth_year, FALSE AS duplicate_likely
FROM booking_current b
JOIN source_file f USING (source_id)
LEFT JOIN leader h USING (contract)
WHERE coalesce(b.hold_reported, (b.source_id, b.booking_key) IN (FROM marked) OR (b.place_id, f.contract) IN (FROM denying))
  AND b.place_id NOT IN (SELECT place_id FROM logged WHERE place_id IS NOT NULL)
  AND NOT EXISTS (FROM source_file WHERE rows_read = 0 AND list_contains(fills, 'detainer'));

CREATE VIEW charge_current AS
SELECT c.* FROM charge c
SEMI JOIN booking_current b ON b.booking_key = c.booking_key AND b.source_id = coalesce(c.booking_source_id, c.source_id);

-- Hours from one wall-clock time to another, as they pass where the clock hangs.
CREATE MACRO elapsed_hours(zone, from_time, until_time) AS
  CASE WHEN zone IS NULL THEN epoch(until_time) - epoch(from_time)
       ELSE epoch(timezone(zone, until_time)) - epoch(timezone(zone, from_time)) END / 3600.0;
