-- Names and terms of a project, as one document: it is read and written as a whole.
CREATE TABLE vocabulary (
    project_id TEXT    NOT NULL PRIMARY KEY REFERENCES project (id) ON DELETE CASCADE,
    items      TEXT    NOT NULL CHECK (json_valid(items)), -- [{"term": …, "variants": […]}, …]
    updated_at INTEGER NOT NULL
) WITHOUT ROWID;
