package dev.cutroom.video;

import dev.cutroom.job.JobSchemas;
import dev.cutroom.media.download.MediaUrl;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a download fetches. */
@RegisterForReflection
@Schema(name = "DownloadInput", extensions = @Extension(name = JobSchemas.INPUT, value = DownloadHandler.TYPE))
record DownloadInput(
        @NotNull
        @MediaAddress
        @Schema(
                required = true,
                maxLength = MediaUrl.LONGEST,
                examples = "https://media.example.com/take4.mp4",
                description = "Where the media file lies: an http or https address without user name and password.")
        String url,

        @Size(max = Label.LONGEST_TITLE)
        @Schema(description = "Title of the video; its file name when absent.", examples = "Take 4")
        String title) {

    boolean hasTitle() {
        return title != null && !title.isBlank();
    }
}
