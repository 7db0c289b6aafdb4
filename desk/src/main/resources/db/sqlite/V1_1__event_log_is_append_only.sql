CREATE TRIGGER event_is_not_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;

CREATE TRIGGER event_is_not_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;

CREATE TRIGGER content_is_only_erased BEFORE UPDATE ON event_content
WHEN NEW.sequence <> OLD.sequence OR NEW.salt IS NOT NULL OR NEW.json IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'content is only erased'); END;

CREATE TRIGGER content_is_not_deleted BEFORE DELETE ON event_content
BEGIN SELECT RAISE(ABORT, 'content is only erased'); END;
