package dev.cutroom.access;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a member may do in one project; each role includes those before it. */
public enum ProjectRole {
    @JsonProperty("viewer")
    VIEWER,
    @JsonProperty("editor")
    EDITOR,
    @JsonProperty("owner")
    OWNER
}
