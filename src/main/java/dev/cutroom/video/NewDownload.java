package dev.cutroom.video;

import dev.cutroom.media.download.MediaUrl;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A video that is to be fetched from the web. */
@RegisterForReflection
@Schema(name = "NewDownload")
record NewDownload(
        @NotNull
        @MediaAddress
        @Schema(
                required = true,
                maxLength = MediaUrl.LONGEST,
                examples = "https://media.example.com/take4.mp4",
                description = "Where the media file lies: an http or https address without user name and password.")
        String sourceUrl,

        @Size(max = Label.LONGEST_TITLE)
        @Schema(description = "Title of the video; its file name when absent.", examples = "Take 4")
        String title) {

    DownloadInput input() {
        return new DownloadInput(sourceUrl, title);
    }
}
