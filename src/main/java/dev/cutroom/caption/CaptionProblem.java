package dev.cutroom.caption;

import dev.cutroom.caption.text.UnreadableCaptions;
import dev.cutroom.http.Problem;
import dev.cutroom.http.ProblemCode;

/** Problems with captions, in requests and in jobs. */
public enum CaptionProblem implements ProblemCode {
    NO_CAPTION_FILE(400, "There is no file in the body"),
    CAPTION_INCOMPLETE(400, "The upload ended early"),
    CAPTION_TOO_LARGE(413, "The captions are too large"),
    NOT_CAPTIONS(422, "This is no caption file"),
    NO_CUES(422, "There is no cue in the file"),
    BAD_TIME(422, "There is a fault in the times"),
    TOO_MANY_CUES(422, "There are too many cues"),
    TEXT_TOO_LONG(422, "The text of a cue is too long"),
    UNKNOWN_CHARSET(422, "The character set cannot be told"),
    SEARCH_TOO_SLOW(422, "The search takes too long"),
    NO_CAPTIONS(422, "The video has no captions"),
    MISSING_GLYPHS(422, "There are letters that no font has");

    private final int status;
    private final String title;

    CaptionProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    static Problem of(UnreadableCaptions refused) {
        CaptionProblem code = switch (refused.fault()) {
            case NOT_CAPTIONS -> NOT_CAPTIONS;
            case NO_CUES -> NO_CUES;
            case BAD_TIME -> BAD_TIME;
            case TOO_MANY_CUES -> TOO_MANY_CUES;
            case TEXT_TOO_LONG -> TEXT_TOO_LONG;
            case UNKNOWN_CHARSET -> UNKNOWN_CHARSET;
        };
        return code.because(refused.getMessage());
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
