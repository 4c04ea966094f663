package dev.cutroom.video;

import dev.cutroom.job.JobSchemas;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an upload job examines; made by the upload calls. */
@RegisterForReflection
@Schema(name = "UploadInput", extensions = @Extension(name = JobSchemas.INTERNAL_INPUT, value = UploadHandler.TYPE))
record UploadInput(
        @Schema(required = true, examples = "take 4.mov") String filename,
        @Schema(required = true, examples = "Take 4") String title,
        @Schema(required = true, examples = "4139823") Long sizeBytes) {}
