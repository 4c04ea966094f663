package dev.cutroom.video;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.cutroom.job.JobSchemas;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A storyboard has no choices. */
@JsonSerialize
@RegisterForReflection
@Schema(
        name = "StoryboardInput",
        description = "Nothing: interval and size follow from the video.",
        extensions = @Extension(name = JobSchemas.INPUT, value = StoryboardHandler.TYPE))
record StoryboardInput() {}
