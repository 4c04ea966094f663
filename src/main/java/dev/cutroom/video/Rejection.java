package dev.cutroom.video;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Why a file was refused. @param code stable, as of a failed job @param reason in a sentence */
@Embeddable
record Rejection(
        @Column(name = "rejected_code") String code,
        @Column(name = "rejected_reason") String reason) {

    static final Rejection NONE = new Rejection(null, null);
}
