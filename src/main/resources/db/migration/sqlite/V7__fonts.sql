-- Fonts that a project has brought for its burns. They are removed for good at once, without a trash: burns keep what they have drawn.
CREATE TABLE font (
    id          TEXT    NOT NULL PRIMARY KEY,
    project_id  TEXT    NOT NULL REFERENCES project (id) ON DELETE CASCADE,
    filename    TEXT    NOT NULL,
    faces       TEXT    NOT NULL CHECK (json_valid(faces)),
    storage_key TEXT    NOT NULL UNIQUE,
    size_bytes  INTEGER NOT NULL CHECK (size_bytes > 0),
    sha256      TEXT    NOT NULL,
    created_at  INTEGER NOT NULL,
    UNIQUE (project_id, sha256)
);
CREATE INDEX font_newest ON font (project_id, created_at DESC, id DESC);
