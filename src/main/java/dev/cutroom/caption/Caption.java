package dev.cutroom.caption;

import dev.cutroom.caption.text.CaptionFormat;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;

/** A track of timed text of one video. */
@Entity
class Caption extends PanacheEntityBase {

    @Id
    private String id;

    @Column(name = "video_id")
    private String videoId;

    private String filename;
    private String language;

    @Enumerated(EnumType.STRING)
    private CaptionFormat format;

    @Enumerated(EnumType.STRING)
    private CaptionSource source;

    private String style;

    @Column(name = "model_size")
    private String modelSize;

    @Column(name = "word_level")
    private boolean wordLevel;

    @Column(name = "cue_count")
    private int cueCount;

    private int revision;

    @Column(name = "is_deleted")
    private boolean deleted;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Caption() {}
}
