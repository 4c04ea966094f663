package dev.cutroom.caption;

import dev.cutroom.http.ProblemCode;

/** Problems with the fonts of projects. */
public enum FontProblem implements ProblemCode {
    NO_FONT_FILE(400, "There is no file in the body"),
    FONT_INCOMPLETE(400, "The upload ended early"),
    FONT_TOO_LARGE(413, "The font is too large"),
    NOT_A_FONT(422, "This is no font that can be used"),
    FONT_FORBIDDEN(422, "The font does not allow to be embedded"),
    FONT_EXISTS(409, "The project has this font already"),
    TOO_MANY_FONTS(422, "The project has too many fonts");

    private final int status;
    private final String title;

    FontProblem(int status, String title) {
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
