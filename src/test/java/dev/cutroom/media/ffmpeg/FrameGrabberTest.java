package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.MediaProblem;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FrameGrabberTest {
    @TempDir
    Path scratch;

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void takesThePictureThatIsShownAtThatTime(Origin origin) throws IOException {
        Tools tools = Tools.of(origin);
        Path clip = new Clips(tools, scratch).h264("clip.mp4", 4, "-g", "50");
        MediaFacts facts = tools.prober.probe(clip, scratch);

        assertEquals(0, number(tools, clip, facts, 0));
        assertEquals(30, number(tools, clip, facts, 1.2));
        assertEquals(30, number(tools, clip, facts, 1.237));
        assertEquals(99, number(tools, clip, facts, 3.99));
        assertEquals(99, number(tools, clip, facts, 1e6));
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void takesThePictureOfAVariableRateThatLastsUntilThen(Origin origin) throws IOException {
        Tools tools = Tools.of(origin);
        Path clip = new Clips(tools, scratch)
                .h264(
                        "vfr.mp4",
                        4,
                        "-vf",
                        "select='not(between(n,10,60))'",
                        tools.calls.ffmpeg().keepTimesOption(),
                        "vfr");
        MediaFacts facts = tools.prober.probe(clip, scratch);

        assertTrue(facts.picture().orElseThrow().variableRate());
        assertEquals(9, number(tools, clip, facts, 1.7));
        assertEquals(61, number(tools, clip, facts, 2.44));
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void entersALongTransportStreamNearThePicture(Origin origin) throws IOException {
        Tools tools = Tools.of(origin);
        Path clip = new Clips(tools, scratch).h264("long.ts", 4, "-vf", "setpts=PTS*10,fps=25", "-g", "60");
        MediaFacts facts = tools.prober.probe(clip, scratch);

        assertEquals(75, number(tools, clip, facts, 30.1), 1);
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void keepsTheShapeThatIsShown(Origin origin) throws IOException {
        Tools tools = Tools.of(origin);
        Path clip = new Clips(tools, scratch).h264("wide.mp4", 1, "-vf", "setsar=2/1");
        MediaFacts facts = tools.prober.probe(clip, scratch);

        Path still = tools.grabber.grab(new Grab(clip, facts, 0, StillFormat.JPEG, 128), scratch);

        BufferedImage image = ImageIO.read(still.toFile());
        assertEquals(List.of(128, 36), List.of(image.getWidth(), image.getHeight()));
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void writesWebp(Origin origin) throws IOException {
        Tools tools = Tools.of(origin);
        Path clip = new Clips(tools, scratch).h264("clip.mp4", 1);
        MediaFacts facts = tools.prober.probe(clip, scratch);

        Path still = tools.grabber.grab(new Grab(clip, facts, 0.5, StillFormat.WEBP, 0), scratch);

        assertTrue(new Head(Files.readAllBytes(still)).has(8, "WEBP"));
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void choosesAPosterThatIsNotBlack(Origin origin) throws IOException {
        Tools tools = Tools.of(origin);
        Path clip = new Clips(tools, scratch).h264("dark.mp4", 4, "-vf", "geq=lum='if(lt(T,1),16,180)':cb=128:cr=128");
        MediaFacts facts = tools.prober.probe(clip, scratch);

        Path still = tools.grabber.poster(new Grab(clip, facts, 0, StillFormat.JPEG, 0), scratch);

        assertTrue((ImageIO.read(still.toFile()).getRGB(10, 10) & 0xff) > 100);
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void choosesAPosterThatIsSharp(Origin origin) throws IOException {
        assertTrue(cornerOfPoster(Tools.of(origin), "soft.mp4", "gblur=sigma=15:enable='lt(t,1.5)'") < 60);
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void choosesAPosterAmongThePicturesOfABareStream(Origin origin) throws IOException {
        assertTrue(cornerOfPoster(Tools.of(origin), "soft.h264", "gblur=sigma=15:enable='lt(t,1.5)'", "-an") < 60);
    }

    /** The brightness of the corner, which is white in the first second and a half of four and black afterwards. */
    private int cornerOfPoster(Tools tools, String name, String filter, String... more) throws IOException {
        String corner =
                "drawbox=x=0:y=0:w=24:h=24:t=fill:c=black,drawbox=x=0:y=0:w=24:h=24:t=fill:c=white:enable='lt(t,1.5)'";
        List<String> arguments = new ArrayList<>(List.of("-v", "error", "-f", "lavfi", "-i"));
        arguments.add("testsrc2=s=320x180:r=25:d=4," + filter + "," + corner + ",format=yuv420p");
        arguments.addAll(List.of("-c:v", "libx264", "-preset", "veryfast"));
        arguments.addAll(List.of(more));
        Path clip = new Clips(tools, scratch).made(name, arguments);
        MediaFacts facts = tools.prober.probe(clip, scratch);

        Path still = tools.grabber.poster(new Grab(clip, facts, 0, StillFormat.JPEG, 0), scratch);

        return ImageIO.read(still.toFile()).getRGB(10, 10) & 0xff;
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void saysThatSoundHasNoPicture(Origin origin) {
        Tools tools = Tools.of(origin);
        Path clip = new Clips(tools, scratch).grey("sound.wav", 1, "-vn");
        MediaFacts facts = tools.prober.probe(clip, scratch);
        Grab grab = new Grab(clip, facts, 0, StillFormat.JPEG, 0);

        MediaFailure failure = assertThrows(MediaFailure.class, () -> tools.grabber.grab(grab, scratch));

        assertEquals(MediaProblem.NO_VIDEO, failure.problem());
    }

    private int number(Tools tools, Path clip, MediaFacts facts, double at) throws IOException {
        Path still = tools.grabber.grab(new Grab(clip, facts, at, StillFormat.JPEG, 0), scratch);
        return Clips.numberOf(ImageIO.read(still.toFile()).getRGB(64, 36) & 0xff);
    }
}
