package dev.cutroom.access;

/** What a caller may do in the whole service; each role includes those before it. */
public enum Role {
    VIEWER,
    EDITOR,
    ADMIN;

    /** The names as they stand in tokens and in {@code @RolesAllowed}. */
    public static final String VIEWER_NAME = "viewer";

    public static final String EDITOR_NAME = "editor";
    public static final String ADMIN_NAME = "admin";

    String wireName() {
        return switch (this) {
            case VIEWER -> VIEWER_NAME;
            case EDITOR -> EDITOR_NAME;
            case ADMIN -> ADMIN_NAME;
        };
    }
}
