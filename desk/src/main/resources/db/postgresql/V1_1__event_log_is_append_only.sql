CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '%', TG_ARGV[0]; END $$;

CREATE TRIGGER event_is_not_changed BEFORE UPDATE OR DELETE ON event
FOR EACH ROW EXECUTE FUNCTION refuse('an event is never changed or deleted');

CREATE TRIGGER content_is_only_erased BEFORE UPDATE ON event_content
FOR EACH ROW WHEN (NEW.sequence <> OLD.sequence OR NEW.salt IS NOT NULL OR NEW.json IS NOT NULL)
EXECUTE FUNCTION refuse('content is only erased');

CREATE TRIGGER content_is_not_deleted BEFORE DELETE ON event_content
FOR EACH ROW EXECUTE FUNCTION refuse('content is only erased');

CREATE TRIGGER events_are_not_truncated BEFORE TRUNCATE ON event
FOR EACH STATEMENT EXECUTE FUNCTION refuse('an event is never changed or deleted');

CREATE TRIGGER content_is_not_truncated BEFORE TRUNCATE ON event_content
FOR EACH STATEMENT EXECUTE FUNCTION refuse('content is only erased');
