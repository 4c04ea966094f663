package dev.cutroom.video;

import dev.cutroom.job.JobView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A video that was taken in, and the job that examines it. */
@RegisterForReflection
@Schema(name = "AcceptedVideo")
public record Accepted(VideoView video, @Schema(ref = "Job") JobView job) {}
