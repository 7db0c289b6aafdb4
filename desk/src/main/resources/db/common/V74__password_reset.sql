-- The digest of a code, good once, by which the owner of an account sets a password; null where none was given.
ALTER TABLE account ADD COLUMN reset_digest TEXT;
ALTER TABLE account ADD COLUMN reset_until TEXT; -- UTC
