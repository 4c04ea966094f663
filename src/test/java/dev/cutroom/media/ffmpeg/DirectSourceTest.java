package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.media.mp4.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DirectSourceTest {
    private static final int BROKEN_FILES = 400;

    @TempDir
    Path scratch;

    private final Tools tools = Tools.of(Origin.BUNDLED);

    @Test
    void tellsOfPicturesWhatFfmpegTells() throws IOException {
        Path clip = clip("clip.mp4");
        DirectTrack pictures = DirectSource.of(clip, facts(clip)).orElseThrow().pictures();
        PacketList listed = new PacketList(1);
        tools.calls.run(
                List.of("-v", "error", "-i", "file:" + clip, "-map", "0:v", "-c", "copy", "-f", "framecrc", "-"),
                scratch,
                c -> c.withLines(listed));

        assertEquals(listed.track(0).size(), pictures.count());
        for (int i = 0; i < pictures.count(); i++) {
            SourcePacket packet = listed.track(0).get(i);
            Sample sample = pictures.table().sample(i);
            assertEquals(packet.shown(), pictures.shown(i), 1e-6);
            assertEquals(packet.key(), sample.key());
            assertTrue(packet.sameBytes(
                    pictures.packet(i).summed(SampleSums.of(sample.piece().bytes()))));
        }
    }

    @Test
    void leavesFragmentsToFfmpeg() {
        Path clip = clip("fragments.mp4", "-movflags", "frag_keyframe+empty_moov");

        assertTrue(DirectSource.of(clip, facts(clip)).isEmpty());
    }

    @Test
    void leavesTablesThatSayOtherwiseThanThePacketsToFfmpeg() {
        Path clip = clip("clip.mp4");
        Path other = clip("other.mp4", "-t", "1.5");

        assertTrue(DirectSource.of(other, facts(clip)).isEmpty());
    }

    @Test
    void neverFailsOverABrokenHeader() throws IOException {
        Path clip = clip("clip.mp4", "-movflags", "+faststart");
        MediaFacts facts = facts(clip);
        byte[] whole = Files.readAllBytes(clip);
        int header = new String(whole, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("mdat");
        Random random = new Random(18);
        for (int i = 0; i < BROKEN_FILES; i++) {
            byte[] broken = i % 7 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int flips = random.nextInt(1, 8); flips > 0 && broken.length > header; flips--) {
                broken[random.nextInt(header)] = (byte) (random.nextBoolean() ? 0xff : random.nextInt());
            }
            Path file = Files.write(scratch.resolve("broken.mp4"), broken);
            DirectSource.of(file, facts).ifPresent(source -> {
                requireInside(source.pictures(), broken.length);
                source.known(List.of());
            });
        }
    }

    private static void requireInside(DirectTrack track, long bytes) {
        for (int i = 0; i < track.count(); i++) {
            Sample sample = track.table().sample(i);
            assertTrue(sample.piece().offset() >= 0
                    && sample.piece().offset() + sample.piece().size() <= bytes);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void knowsOfACopyWhatAProbeSaysOfIt(Origin origin) {
        Tools those = Tools.of(origin);
        Path clip = new Clips(those, scratch).h264("clip.mp4", 4, "-g", "20", "-bf", "2", "-sc_threshold", "0");
        Cut cut = new Cut(clip, those.prober.probe(clip, scratch), 1.1, 3.01, TrimMode.COPY, 1);

        TrimResult result = those.trimmer.trim(cut, scratch, part -> {});

        MediaFacts probed = those.prober.probe(result.file(), scratch);
        assertEquals(64, result.sha256().length());
        assertEquals(probed.picture(), result.facts().picture());
        assertEquals(
                probed.sound().orElseThrow().start(),
                result.facts().sound().orElseThrow().start(),
                1e-4);
        assertEquals(
                probed.sound().orElseThrow().end(),
                result.facts().sound().orElseThrow().end(),
                1e-4);
    }

    private Path clip(String name, String... more) {
        String[] usual = {"-g", "20", "-bf", "2", "-sc_threshold", "0"};
        String[] all = Arrays.copyOf(usual, usual.length + more.length);
        System.arraycopy(more, 0, all, usual.length, more.length);
        return new Clips(tools, scratch).h264(name, 2, all);
    }

    private MediaFacts facts(Path clip) {
        return tools.prober.probe(clip, scratch);
    }
}
