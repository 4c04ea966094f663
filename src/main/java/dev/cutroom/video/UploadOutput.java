package dev.cutroom.video;

import dev.cutroom.job.JobSchemas;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an upload job has made: a video that is ready. */
@RegisterForReflection
@Schema(name = "UploadOutput", extensions = @Extension(name = JobSchemas.OUTPUT, value = UploadHandler.TYPE))
record UploadOutput(@Schema(required = true) String videoId) {}
