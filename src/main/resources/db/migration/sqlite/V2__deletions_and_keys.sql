-- Each deletion has an id, so that restoring brings back exactly what that deletion took.
ALTER TABLE project ADD COLUMN deletion_id TEXT;
ALTER TABLE project ADD COLUMN deleted_at INTEGER;
ALTER TABLE video ADD COLUMN deletion_id TEXT;
ALTER TABLE video ADD COLUMN deleted_at INTEGER;
ALTER TABLE caption ADD COLUMN deletion_id TEXT;
ALTER TABLE caption ADD COLUMN deleted_at INTEGER;
CREATE INDEX project_trash ON project (deleted_at) WHERE is_deleted = 1;
CREATE INDEX video_trash ON video (deleted_at) WHERE is_deleted = 1;
CREATE INDEX video_deletion ON video (deletion_id) WHERE deletion_id IS NOT NULL;
CREATE INDEX caption_trash ON caption (deleted_at) WHERE is_deleted = 1;
CREATE INDEX caption_deletion ON caption (deletion_id) WHERE deletion_id IS NOT NULL;

-- Answers to requests that carried an Idempotency-Key, for a day.
CREATE TABLE idempotency_key (
    caller      TEXT    NOT NULL,
    key         TEXT    NOT NULL CHECK (length(key) BETWEEN 1 AND 255),
    fingerprint TEXT    NOT NULL,
    status      INTEGER NOT NULL,
    location    TEXT,
    body        TEXT,
    created_at  INTEGER NOT NULL,
    PRIMARY KEY (caller, key)
) WITHOUT ROWID;
CREATE INDEX idempotency_key_age ON idempotency_key (created_at);
