package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.media.MediaProblem;
import dev.cutroom.media.RefusedMedia;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MagicBytesTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "0000002066747970697336f6d, MOV, mp4",
        "00000014667479707174202000000000, MOV, mov",
        "0000001466747970336770340000, MOV, 3gp",
        "000000146674797004d344120000, MOV, mp4",
        "0000000877696465, MOV, mov",
        "1a45dfa3a342868101428288, MATROSKA, matroska",
        "1a45dfa39f4282847765626d, MATROSKA, webm",
        "52494646aabbccdd41564920, AVI, avi",
        "52494646aabbccdd57415645, WAV, wav",
        "52463634ffffffff57415645, WAV, wav",
        "4f676753, OGG, ogg",
        "464c5601, FLV, flv",
        "3026b2758e66cf11a6d900aa0062ce6c, ASF, asf",
        "664c6143, FLAC, flac",
        "464f524d0000000041494643, AIFF, aiff",
        "63616666, CAF, caf",
        "2321414d520a, AMR, amr",
        "000001ba44, MPEG_PS, mpeg",
        "060e2b34020501010d01020101020400, MXF, mxf",
        "595556344d5045473220, Y4M, yuv4mpegpipe",
        "474946383961, GIF, gif",
        "89504e470d0a1a0a0000000d4948445200000000000861634c, NONE, none",
        "89504e470d0a1a0a0000000d49484452000000000000086163544c, APNG, apng",
    })
    void knowsAContainerByItsFirstBytes(String hex, String demuxer, String container) {
        Head head = new Head(HexFormat.of().parseHex(hex.length() % 2 == 0 ? hex : hex + "0"));

        String found = MagicBytes.known(head)
                .map(look -> look.demuxer() + " " + look.container())
                .orElse("NONE none");

        assertEquals(demuxer + " " + container, found);
    }

    @ParameterizedTest
    @ValueSource(ints = {188, 192, 204})
    void knowsATransportStreamByItsRhythm(int packet) {
        byte[] bytes = new byte[packet * 8];
        for (int i = packet == 192 ? 4 : 0; i < bytes.length; i += packet) {
            bytes[i] = 0x47;
        }

        assertEquals(
                Demuxer.MPEG_TS, MagicBytes.known(new Head(bytes)).orElseThrow().demuxer());
    }

    @Test
    void doesNotTakeOneSyncWordInNoiseForSound() {
        byte[] noise = new byte[30_000];
        new Random(7).nextBytes(noise);
        noise[0] = (byte) 0xff;
        noise[1] = (byte) 0xfb;

        assertTrue(MagicBytes.known(new Head(noise)).isEmpty());
        assertTrue(BareAudio.frames(new Head(noise), false).isEmpty());
    }

    @Test
    void knowsMp3ByAChainOfFrames() {
        byte[] frames = new byte[417 * 5];
        for (int i = 0; i < 5; i++) {
            System.arraycopy(HexFormat.of().parseHex("fffb9000"), 0, frames, 417 * i, 4);
        }

        assertEquals(
                Demuxer.MP3,
                BareAudio.frames(new Head(frames), false).orElseThrow().demuxer());
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        assertEquals(MediaProblem.EMPTY_FILE, refusal(new byte[0]).problem());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#EXTM3U\n#EXT-X-VERSION:3\n",
                "ffconcat version 1.0\nfile other.ts\n",
                "[playlist]\nFile1=/etc/passwd\n",
                "<ASX version=\"3.0\"><entry/></ASX>",
                "<?xml version=\"1.0\"?>\n<MPD/>",
                "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\n"
            })
    void refusesAPlaylistThatIsNamedMp4(String playlist) throws IOException {
        RefusedMedia refused = refusal(playlist.getBytes(StandardCharsets.UTF_8));

        assertEquals(MediaProblem.UNSUPPORTED_MEDIA, refused.problem());
        assertTrue(refused.getMessage().startsWith("This is a playlist"), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<svg xmlns='x'/>", "<!DOCTYPE html>", "PK\u0003\u0004zip", "plain text", "x", "BM", "testsrc"})
    void refusesWhatIsNoMediaAndShowsNoneOfIt(String content) throws IOException {
        RefusedMedia refused = refusal(content.getBytes(StandardCharsets.UTF_8));

        assertEquals(MediaProblem.UNSUPPORTED_MEDIA, refused.problem());
        assertFalse(refused.getMessage().contains(directory.toString()));
    }

    @Test
    void refusesAStillPicture() throws IOException {
        byte[] jpeg = Arrays.copyOf(HexFormat.of().parseHex("ffd8ffe000104a464946"), 500);

        assertTrue(refusal(jpeg).getMessage().contains("still picture"));
    }

    private RefusedMedia refusal(byte[] content) throws IOException {
        Path file = Files.write(directory.resolve("upload.mp4"), content);
        return assertThrows(RefusedMedia.class, () -> MagicBytes.look(file));
    }
}
