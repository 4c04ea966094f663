-- Instants are epoch milliseconds (UTC); ids are UUID version 7 as text; booleans are 0 or 1.

CREATE TABLE project (
    id          TEXT    NOT NULL PRIMARY KEY,
    owner       TEXT    NOT NULL,
    name        TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    description TEXT,
    is_deleted  INTEGER NOT NULL DEFAULT 0 CHECK (is_deleted IN (0, 1)),
    created_at  INTEGER NOT NULL,
    updated_at  INTEGER NOT NULL
);
CREATE INDEX project_newest ON project (created_at DESC, id DESC);

-- Keyed by the project's id but without a foreign key: who may do what is known apart from what is owned.
CREATE TABLE membership (
    project_id TEXT    NOT NULL,
    subject    TEXT    NOT NULL,
    role       TEXT    NOT NULL CHECK (role IN ('VIEWER', 'EDITOR', 'OWNER')),
    created_at INTEGER NOT NULL,
    PRIMARY KEY (project_id, subject)
);
CREATE INDEX membership_of ON membership (subject, project_id);

CREATE TABLE video (
    id              TEXT    NOT NULL PRIMARY KEY,
    project_id      TEXT    NOT NULL REFERENCES project (id) ON DELETE CASCADE,
    title           TEXT    NOT NULL,
    filename        TEXT    NOT NULL,
    source_url      TEXT,
    state           TEXT    NOT NULL CHECK (state IN ('PROCESSING', 'READY', 'REJECTED')),
    rejected_code   TEXT,
    rejected_reason TEXT,
    storage_key     TEXT    UNIQUE,
    size_bytes      INTEGER NOT NULL CHECK (size_bytes >= 0),
    sha256          TEXT,
    facts           TEXT    CHECK (facts IS NULL OR json_valid(facts)),
    duration        REAL,
    width           INTEGER,
    height          INTEGER,
    frame_rate      TEXT,
    frame_count     INTEGER,
    video_codec     TEXT,
    audio_codec     TEXT,
    container       TEXT,
    rotation        INTEGER,
    has_audio       INTEGER CHECK (has_audio IN (0, 1)),
    is_clip         INTEGER NOT NULL DEFAULT 0 CHECK (is_clip IN (0, 1)),
    parent_video_id TEXT    REFERENCES video (id) ON DELETE SET NULL,
    source_start    REAL,
    source_end      REAL,
    caption_count   INTEGER NOT NULL DEFAULT 0 CHECK (caption_count >= 0),
    is_deleted      INTEGER NOT NULL DEFAULT 0 CHECK (is_deleted IN (0, 1)),
    created_at      INTEGER NOT NULL,
    updated_at      INTEGER NOT NULL,
    CHECK ((state = 'READY') = (storage_key IS NOT NULL)),
    CHECK ((state = 'REJECTED') = (rejected_code IS NOT NULL)),
    CHECK (state <> 'READY' OR (facts IS NOT NULL AND sha256 IS NOT NULL)),
    CHECK (is_clip = 0 OR (source_start IS NOT NULL AND source_end > source_start))
);
CREATE INDEX video_newest ON video (project_id, created_at DESC, id DESC);
-- Counting and summing must not read the rows themselves, whose facts are long.
CREATE INDEX video_counted ON video (project_id) WHERE is_deleted = 0;
CREATE INDEX video_bytes ON video (is_clip, size_bytes) WHERE state = 'READY';
CREATE INDEX video_clips ON video (parent_video_id, created_at DESC, id DESC) WHERE parent_video_id IS NOT NULL;

CREATE TABLE caption (
    id         TEXT    NOT NULL PRIMARY KEY,
    video_id   TEXT    NOT NULL REFERENCES video (id) ON DELETE CASCADE,
    filename   TEXT    NOT NULL,
    language   TEXT    NOT NULL,
    format     TEXT    NOT NULL CHECK (format IN ('SRT', 'VTT', 'ASS')),
    source     TEXT    NOT NULL CHECK (source IN ('WHISPER', 'UPLOAD', 'DERIVED')),
    style      TEXT    CHECK (style IS NULL OR json_valid(style)),
    model_size TEXT,
    word_level INTEGER NOT NULL DEFAULT 0 CHECK (word_level IN (0, 1)),
    cue_count  INTEGER NOT NULL DEFAULT 0 CHECK (cue_count >= 0),
    revision   INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
    is_deleted INTEGER NOT NULL DEFAULT 0 CHECK (is_deleted IN (0, 1)),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
);
CREATE INDEX caption_newest ON caption (video_id, created_at DESC, id DESC);

-- video_id has no foreign key: the history of a job outlives the video it was about.
CREATE TABLE job (
    id               TEXT    NOT NULL PRIMARY KEY,
    type             TEXT    NOT NULL,
    status           TEXT    NOT NULL CHECK (status IN ('PENDING', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
    priority         INTEGER NOT NULL DEFAULT 0 CHECK (priority BETWEEN -100 AND 100),
    project_id       TEXT    NOT NULL REFERENCES project (id) ON DELETE CASCADE,
    video_id         TEXT,
    submitted_by     TEXT    NOT NULL,
    input            TEXT    NOT NULL,
    output           TEXT    CHECK (output IS NULL OR json_valid(output)),
    progress         REAL    NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
    phase            TEXT,
    eta_seconds      REAL    CHECK (eta_seconds IS NULL OR eta_seconds >= 0),
    error_code       TEXT,
    error_message    TEXT,
    attempt          INTEGER NOT NULL DEFAULT 0 CHECK (attempt >= 0),
    retry_count      INTEGER NOT NULL DEFAULT 0 CHECK (retry_count >= 0),
    max_retries      INTEGER NOT NULL DEFAULT 3 CHECK (max_retries BETWEEN 0 AND 100),
    worker           TEXT,
    lease_until      INTEGER,
    queued_at        INTEGER NOT NULL,
    rank             INTEGER NOT NULL, -- priority * cutroom.jobs.aging - queued_at: who waits longer climbs past a higher priority
    next_run_at      INTEGER NOT NULL,
    runs_alone       INTEGER NOT NULL DEFAULT 0 CHECK (runs_alone IN (0, 1)),
    media_seconds    REAL    NOT NULL DEFAULT 0 CHECK (media_seconds >= 0),
    cancel_requested INTEGER NOT NULL DEFAULT 0 CHECK (cancel_requested IN (0, 1)),
    created_at       INTEGER NOT NULL,
    started_at       INTEGER,
    completed_at     INTEGER,
    updated_at       INTEGER NOT NULL,
    -- What each state of JobState means, as far as one row can show it.
    CHECK ((status = 'RUNNING') = (worker IS NOT NULL)),
    CHECK ((status = 'RUNNING') = (lease_until IS NOT NULL)),
    CHECK ((status IN ('COMPLETED', 'FAILED', 'CANCELLED')) = (completed_at IS NOT NULL)),
    CHECK ((status = 'COMPLETED') = (progress = 100)),
    CHECK (status <> 'COMPLETED' OR output IS NOT NULL),
    CHECK (status <> 'FAILED' OR error_code IS NOT NULL),
    CHECK (status <> 'RUNNING' OR (attempt > 0 AND started_at IS NOT NULL))
);
-- The transition table of JobState.
CREATE TRIGGER job_transition BEFORE UPDATE OF status ON job
WHEN old.status <> new.status AND old.status || '>' || new.status NOT IN (
    'PENDING>RUNNING', 'PENDING>CANCELLED',
    'RUNNING>PENDING', 'RUNNING>COMPLETED', 'RUNNING>FAILED', 'RUNNING>CANCELLED',
    'FAILED>PENDING', 'CANCELLED>PENDING')
BEGIN
    SELECT raise(ABORT, 'a job cannot go from this state to that one');
END;
CREATE INDEX job_next ON job (rank DESC, created_at, id) WHERE status = 'PENDING';
CREATE INDEX job_due ON job (next_run_at) WHERE status = 'PENDING';
CREATE INDEX job_running ON job (lease_until) WHERE status = 'RUNNING';
CREATE INDEX job_of_status ON job (status, created_at DESC, id DESC);
CREATE INDEX job_of_type ON job (type, created_at DESC, id DESC);
CREATE INDEX job_newest ON job (created_at DESC, id DESC);
CREATE INDEX job_of_project ON job (project_id, created_at DESC, id DESC);
CREATE INDEX job_of_video ON job (video_id, created_at DESC, id DESC) WHERE video_id IS NOT NULL;
CREATE INDEX job_finished ON job (completed_at) WHERE completed_at IS NOT NULL;

CREATE TABLE attempt (
    job_id        TEXT    NOT NULL REFERENCES job (id) ON DELETE CASCADE,
    number        INTEGER NOT NULL CHECK (number > 0),
    worker        TEXT    NOT NULL,
    started_at    INTEGER NOT NULL,
    ended_at      INTEGER,
    outcome       TEXT    CHECK (outcome IN ('COMPLETED', 'FAILED', 'CANCELLED', 'RELEASED', 'LOST')),
    error_code    TEXT,
    error_message TEXT,
    exit_code     INTEGER,
    log_tail      TEXT,
    PRIMARY KEY (job_id, number),
    CHECK ((ended_at IS NULL) = (outcome IS NULL)),
    CHECK (outcome <> 'FAILED' OR error_code IS NOT NULL)
);

-- What is left of finished jobs after cleanup. Days are of UTC; project_id has no foreign key, since reports outlive projects.
CREATE TABLE job_daily (
    day           TEXT    NOT NULL,
    project_id    TEXT    NOT NULL,
    type          TEXT    NOT NULL,
    outcome       TEXT    NOT NULL CHECK (outcome IN ('COMPLETED', 'FAILED', 'CANCELLED')),
    jobs          INTEGER NOT NULL,
    wait_seconds  REAL    NOT NULL,
    run_seconds   REAL    NOT NULL,
    media_seconds REAL    NOT NULL,
    PRIMARY KEY (day, project_id, type, outcome)
);

-- AUTOINCREMENT: an id is never given twice, not even after the newest rows were removed.
CREATE TABLE event (
    id         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind       TEXT    NOT NULL CHECK (kind IN ('JOB', 'VIDEO')),
    project_id TEXT    NOT NULL REFERENCES project (id) ON DELETE CASCADE,
    subject_id TEXT    NOT NULL,
    data       TEXT    NOT NULL CHECK (json_valid(data)),
    created_at INTEGER NOT NULL
);
CREATE INDEX event_of_project ON event (project_id, id);
CREATE INDEX event_of_subject ON event (subject_id, id);
CREATE INDEX event_age ON event (created_at);
