-- What an unfinished recognition has heard so far: the language, and each window of sound. It holds only under the conditions it was made
-- under (model, language, cut of the windows), which are part of the row and no key.
CREATE TABLE caption_checkpoint (
    job_id     TEXT NOT NULL REFERENCES job (id) ON DELETE CASCADE,
    step       TEXT NOT NULL,
    conditions TEXT NOT NULL,
    result     TEXT NOT NULL CHECK (json_valid(result)),
    PRIMARY KEY (job_id, step)
) WITHOUT ROWID;
