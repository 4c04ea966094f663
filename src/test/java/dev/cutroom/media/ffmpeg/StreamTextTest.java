package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class StreamTextTest {
    @Test
    void readsTracksAsOlderAndNewerVersionsPrintThem() {
        StreamText text = read(
                "  Stream #0:0[0x1](und): Video: h264 (High) (avc1 / 0x31637661), yuv420p(tv, bt709, progressive),"
                        + " 360x288 [SAR 16:11 DAR 20:11], 217 kb/s, 29.97 fps, 29.97 tbr, 30k tbn (default)",
                "    Side data:",
                "      displaymatrix: rotation of -90.00 degrees",
                "  Stream #0:1(eng): Audio: aac (LC) (mp4a / 0x6134706D), 48000 Hz, 5.1, fltp, 11 kb/s (default)");

        StreamText.Line video = text.lines().get(0);
        StreamText.Line audio = text.lines().get(1);
        assertEquals(new Track(0, TrackKind.VIDEO, "h264", "und"), video.track());
        assertEquals(List.of(360, 288, -90), List.of(video.width(), video.height(), video.rotation()));
        assertEquals(29.97, video.fps());
        assertEquals(new Track(1, TrackKind.AUDIO, "aac", "eng"), audio.track());
        assertEquals(List.of(48000, 6), List.of(audio.sampleRate(), audio.channels()));
    }

    @Test
    void leavesOutAttachedPictures() {
        StreamText text = read(
                "  Stream #0:0: Audio: mp3, 48000 Hz, mono, fltp, 64 kb/s",
                "  Stream #0:1: Video: mjpeg (Baseline), yuvj420p(pc), 320x180, 90k tbr, 90k tbn (attached pic)",
                "      displaymatrix: rotation of 90.00 degrees");

        assertEquals(1, text.lines().size());
        assertEquals(0, text.lines().get(0).rotation());
    }

    @Test
    void isNotFooledByTextOfTheFileItself() {
        StreamText text = read("    title           :   Stream #0:0: Video: h264, yuv420p, 320x180, 25 fps");

        assertEquals(List.of(), text.lines());
    }

    private static StreamText read(String... lines) {
        StreamText text = new StreamText();
        List.of(lines).forEach(text);
        return text;
    }
}
