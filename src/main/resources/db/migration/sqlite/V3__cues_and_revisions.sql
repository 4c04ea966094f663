-- One row for each version of a cue, in force from revision `since` on, up to but without `until`. So a revision is a condition, not a copy:
-- an edit of one cue writes two rows, however long the caption is.
CREATE TABLE cue (
    id         INTEGER NOT NULL PRIMARY KEY,
    caption_id TEXT    NOT NULL REFERENCES caption (id) ON DELETE CASCADE,
    since      INTEGER NOT NULL CHECK (since >= 1),
    until      INTEGER CHECK (until > since),
    start_ms   INTEGER NOT NULL CHECK (start_ms >= 0),
    end_ms     INTEGER NOT NULL CHECK (end_ms > start_ms),
    place      INTEGER NOT NULL CHECK (place >= 0), -- among the cues that start together
    text       TEXT    NOT NULL CHECK (text <> ''),
    words      TEXT    CHECK (words IS NULL OR json_valid(words))
);
-- A cue's index is its rank here.
CREATE UNIQUE INDEX cue_in_force ON cue (caption_id, start_ms, place) WHERE until IS NULL;
CREATE INDEX cue_of_caption ON cue (caption_id, until);

CREATE TABLE caption_revision (
    caption_id TEXT    NOT NULL REFERENCES caption (id) ON DELETE CASCADE,
    number     INTEGER NOT NULL CHECK (number >= 1),
    author     TEXT    NOT NULL,
    change     TEXT    NOT NULL,
    detail     TEXT,
    cue_count  INTEGER NOT NULL CHECK (cue_count >= 0),
    created_at INTEGER NOT NULL,
    PRIMARY KEY (caption_id, number)
) WITHOUT ROWID;
