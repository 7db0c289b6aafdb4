-- By which token a program acted; null where a person did, or the desk.
ALTER TABLE event ADD COLUMN token TEXT;
