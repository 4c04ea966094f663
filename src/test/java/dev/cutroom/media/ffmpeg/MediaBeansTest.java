package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cutroom.media.process.Command;
import dev.cutroom.media.process.Orphans;
import dev.cutroom.media.process.ProcessRunner;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class MediaBeansTest {
    @Inject
    Prober prober;

    @Inject
    Trimmer trimmer;

    @Inject
    FrameGrabber grabber;

    @Inject
    PictureTimes times;

    @Inject
    FfmpegLocator locator;

    @Inject
    ProcessRunner runner;

    @Inject
    Orphans orphans;

    @TempDir
    Path scratch;

    @Test
    void worksTogetherInTheContainer() {
        Path clip = scratch.resolve("clip.mp4");
        runner.run(Command.of(
                List.of(
                        locator.locate().path().toString(),
                        "-v",
                        "error",
                        "-f",
                        "lavfi",
                        "-i",
                        "testsrc2=s=64x64:r=25:d=2",
                        "-pix_fmt",
                        "yuv420p",
                        clip.toString()),
                scratch));

        MediaFacts facts = prober.probe(clip, scratch);
        TrimResult result = trimmer.trim(new Cut(clip, facts, 0.5, 1, TrimMode.EXACT, 1), scratch, part -> {});
        grabber.grab(new Grab(clip, facts, 1, StillFormat.JPEG, 0), scratch);

        assertEquals(13, result.facts().picture().orElseThrow().frameCount());
        assertEquals(List.of(0.0, 0.52, 2.0), times.snap(clip, facts, List.of(0.0, 0.51, 7.0), scratch));
        assertEquals(0, orphans.end(scratch));
    }
}
