package dev.cutroom.video;

import dev.cutroom.job.JobSchemas;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a download has made: a video that is ready. */
@RegisterForReflection
@Schema(name = "DownloadOutput", extensions = @Extension(name = JobSchemas.OUTPUT, value = DownloadHandler.TYPE))
record DownloadOutput(@Schema(required = true) String videoId) {}
