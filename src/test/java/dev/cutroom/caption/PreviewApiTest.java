package dev.cutroom.caption;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.Api;
import dev.cutroom.Samples;
import dev.cutroom.TemporaryData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Previews over HTTP alone. They are lossless, so what burns look like is tested on them. */
@QuarkusTest
@QuarkusTestResource(TemporaryData.class)
class PreviewApiTest {

    /** Two words with a pause between them. */
    private static final String SPOKEN = """
            {"start": 0.4, "end": 3, "text": "%1$s %2$s", "words": [
              {"start": 0.4, "end": 1, "text": "%1$s"}, {"start": 2, "end": 2.8, "text": "%2$s"}]}""";

    @Inject
    Samples samples;

    private static String video;

    @BeforeEach
    void takeAVideoIn() {
        if (video == null) {
            video = Api.video(Api.project(), samples.still());
        }
    }

    @Test
    void theCueIsSeenForAsLongAsItLasts() throws IOException {
        String caption = caption("{\"start\": 1, \"end\": 2, \"text\": \"HHHH\"}");

        assertEquals(0, count(picture(caption, 0.96, "{}"), picture(caption, 3, "{}")));
        assertTrue(count(picture(caption, 1, "{}"), picture(caption, 3, "{}")) > 100);
        assertTrue(count(picture(caption, 1.96, "{}"), picture(caption, 3, "{}")) > 100);
        assertEquals(0, count(picture(caption, 2, "{}"), picture(caption, 3, "{}")));
    }

    @Test
    void onlyTheSpokenWordChangesAndItsPauseIsKept() throws IOException {
        String caption = caption(SPOKEN.formatted("HHHH", "MMMM"));
        for (String preset : new String[] {"highlight", "pop"}) {
            String look = "{\"preset\": \"" + preset + "\"}";
            BufferedImage first = picture(caption, 0.8, look);
            BufferedImage quiet = picture(caption, 1.4, look);
            BufferedImage second = picture(caption, 2.4, look);

            assertTrue(changed(first, quiet).max().orElse(999) < 168, preset);
            assertTrue(changed(second, quiet).min().orElse(0) > 148, preset);
            assertEquals(0, count(quiet, picture(caption, 2.9, look)), preset);
        }
    }

    @Test
    void wordsFromTheRightAreHighlightedFromTheRight() throws IOException {
        String caption = caption(SPOKEN.formatted("שלום", "עולם"));

        BufferedImage quiet = picture(caption, 1.4, "{}");
        double first = changed(picture(caption, 0.8, "{}"), quiet).average().orElseThrow();
        double second = changed(picture(caption, 2.4, "{}"), quiet).average().orElseThrow();
        assertTrue(first > second + 20, first + " is to the right of " + second);
    }

    @Test
    void aKaraokeKeepsWhatItHasFilledAndAClassicLookShowsNoWord() throws IOException {
        String caption = caption(SPOKEN.formatted("HHHH", "MMMM"));

        BufferedImage begun = picture(caption, 0.4, "{\"preset\": \"karaoke\"}");
        int half = count(begun, picture(caption, 0.72, "{\"preset\": \"karaoke\"}"));
        int whole = count(begun, picture(caption, 1.4, "{\"preset\": \"karaoke\"}"));
        assertTrue(half > 20 && whole > 1.4 * half, half + " of " + whole);
        assertEquals(
                0,
                count(
                        picture(caption, 0.8, "{\"preset\": \"classic\"}"),
                        picture(caption, 1.4, "{\"preset\": \"classic\"}")));
    }

    @Test
    void aStyleGoesBeforeThePreset() throws IOException {
        String caption = caption("{\"start\": 1, \"end\": 2, \"text\": \"HHHH\"}");

        BufferedImage boxed = picture(
                caption, 1, "{\"preset\": \"boxed\", \"style\": {\"outlineColor\": \"#0000ff\", \"alignment\": 8}}");
        assertEquals(0x0000ff, boxed.getRGB(160, 4) & 0xffffff, 0x050505);
        assertEquals(
                0,
                count(
                        boxed.getSubimage(0, 90, 320, 90),
                        picture(caption, 3, "{}").getSubimage(0, 90, 320, 90)));
    }

    @Test
    void lettersThatNoFontHasAreDrawnAsBoxesAndNamed() {
        String caption = caption("{\"start\": 1, \"end\": 2, \"text\": \"ok \uD8BF\uDFF0\"}");

        preview(caption, "1.5", "{}").statusCode(200).header("Missing-Glyphs", equalTo("U+3FFF0"));
    }

    @Test
    void aTimeOutsideTheVideoIsRefused() {
        String caption = caption("{\"start\": 1, \"end\": 2, \"text\": \"HHHH\"}");

        preview(caption, "4.01", "{}").statusCode(400).body("errors.field", hasItem("t"));
        preview(caption, "-1", "{}").statusCode(400).body("errors.field", hasItem("t"));
        preview(caption, "", "{}").statusCode(400).body("errors.field", hasItem("t"));
        preview(caption, "4", "{}").statusCode(200).header("Missing-Glyphs", nullValue());
        preview("nobody", "1", "{}").statusCode(404);
    }

    private static String caption(String cue) {
        return given().contentType(ContentType.JSON)
                .body("{\"cues\": [" + cue + "]}")
                .post("/api/v1/videos/" + video + "/captions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse preview(String caption, String at, String body) {
        return given().contentType(ContentType.JSON)
                .queryParam("t", at)
                .body(body)
                .post("/api/v1/captions/" + caption + "/preview")
                .then();
    }

    private static BufferedImage picture(String caption, double at, String body) throws IOException {
        byte[] png = preview(caption, String.valueOf(at), body)
                .statusCode(200)
                .contentType("image/png")
                .extract()
                .asByteArray();
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static int count(BufferedImage one, BufferedImage other) {
        return (int) changed(one, other).count();
    }

    /** The columns of the pixels that differ by more than an encoder's noise. */
    private static IntStream changed(BufferedImage one, BufferedImage other) {
        int width = one.getWidth();
        return IntStream.range(0, width * one.getHeight())
                .filter(i -> differ(one.getRGB(i % width, i / width), other.getRGB(i % width, i / width)))
                .map(i -> i % width);
    }

    private static boolean differ(int one, int other) {
        return IntStream.of(0, 8, 16).anyMatch(shift -> Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) > 32);
    }
}
