package dev.cutroom.video;

import dev.cutroom.http.ProblemCode;

/** Problems with videos, in requests and in jobs. */
public enum VideoProblem implements ProblemCode {
    NOT_READY(409, "The video is not ready"),
    REJECTED(409, "The video was refused"),
    NO_VIDEO(422, "There are no pictures in this file"),
    EMPTY_FILE(422, "The file is empty"),
    UPLOAD_TOO_LARGE(413, "The upload is too large"),
    UPLOAD_INCOMPLETE(400, "The upload ended early"),
    NO_FILE(400, "There is no file in the body"),
    BYTES_GONE(410, "The uploaded bytes are gone"),
    STORYBOARD_FAILED(422, "No storyboard could be drawn"),
    TOOL_FAILED(500, "The media tool failed");

    private final int status;
    private final String title;

    VideoProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
