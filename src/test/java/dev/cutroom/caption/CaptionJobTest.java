package dev.cutroom.caption;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.Api;
import dev.cutroom.Samples;
import dev.cutroom.TemporaryData;
import dev.cutroom.database.Sql;
import dev.cutroom.media.speech.Heard;
import dev.cutroom.media.speech.Pcm;
import dev.cutroom.media.speech.SpeechDetector;
import dev.cutroom.media.speech.Windows;
import dev.cutroom.media.whisper.Instruction;
import dev.cutroom.media.whisper.Model;
import dev.cutroom.media.whisper.ModelSize;
import dev.cutroom.media.whisper.Transcriber;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Recognition over HTTP, with the model that ships. */
@QuarkusTest
@QuarkusTestResource(TemporaryData.class)
class CaptionJobTest {

    private static final Path SPEECH = Path.of("src/test/resources/speech/fellow-americans.wav");

    @Inject
    Samples samples;

    @Inject
    CheckpointStore checkpoints;

    @Inject
    Transcriber transcriber;

    @Inject
    Sql sql;

    private static String project;
    private static String speech;

    @BeforeEach
    void takeSpeechIn() {
        if (speech == null) {
            project = Api.project();
            speech = Api.video(project, SPEECH);
        }
    }

    @Test
    void whatIsSaidBecomesCaptionsWithWordsInsideTheirCues() {
        JsonPath job = ended(speech, "{\"word_level\": true}");

        assertEquals("completed", job.getString("status"), job.prettify());
        assertEquals("base", job.getString("output_data.model_used"));
        assertEquals("en", job.getString("output_data.language"));
        assertTrue(job.getDouble("output_data.language_confidence") > 0.5, job.prettify());
        assertTrue(job.getBoolean("output_data.speech_detected"));
        assertTrue(job.getDouble("output_data.speech_seconds") > 1, job.prettify());
        String caption = job.getString("output_data.caption_id");
        given().get("/api/v1/captions/" + caption)
                .then()
                .statusCode(200)
                .body("video_id", equalTo(speech), "source", equalTo("whisper"), "model_size", equalTo("base"))
                .body("language", equalTo("en"), "word_level", equalTo(true), "format", equalTo("vtt"))
                .body("filename", equalTo("fellow-americans.en.vtt"), "revision", equalTo(1))
                .body("cue_count", equalTo(job.getInt("output_data.cue_count")));
        checkWords(cues(caption), job.getInt("output_data.word_count"));
        assertEquals(0, checkpointsOf(job.getString("id")));
    }

    private static void checkWords(List<Map<String, Object>> cues, int count) {
        int words = 0;
        for (Map<String, Object> cue : cues) {
            for (Object word : (List<?>) cue.get("words")) {
                double start = seconds(((Map<?, ?>) word).get("start"));
                double end = seconds(((Map<?, ?>) word).get("end"));
                assertTrue(
                        seconds(cue.get("start")) <= start && start < end && end <= seconds(cue.get("end")), "" + cue);
                words++;
            }
        }
        assertEquals(count, words);
        assertTrue(cues.toString().toLowerCase(Locale.ROOT).contains("fellow"), cues.toString());
    }

    @Test
    void termsOfTheVocabularyStandInForTheirVariants() {
        String own = Api.project();
        String video = Api.video(own, SPEECH);
        given().contentType(ContentType.JSON)
                .body("{\"items\": [{\"term\": \"Compatriots\", \"variants\": [\"americans\"]}]}")
                .put("/api/v1/projects/" + own + "/vocabulary")
                .then()
                .statusCode(200);

        JsonPath job = Api.ended(given().contentType(ContentType.JSON)
                .body("{\"type\": \"caption\", \"project_id\": \"" + own + "\", \"video_id\": \"" + video
                        + "\", \"input_data\": {\"language\": \"en\"}}")
                .post("/api/v1/jobs")
                .then()
                .statusCode(202)
                .extract()
                .path("id"));

        assertEquals("Compatriots", job.getString("output_data.replaced[0].to"), job.prettify());
        assertTrue(cues(job.getString("output_data.caption_id")).toString().contains("Compatriots"));
    }

    @Test
    void withoutWordsTheCuesAreTheSame() {
        JsonPath job = ended(speech, "{\"language\": \"en-US\"}");

        assertEquals(1, job.getDouble("output_data.language_confidence"), job.prettify());
        List<Map<String, Object>> cues = cues(job.getString("output_data.caption_id"));
        assertFalse(cues.isEmpty());
        assertTrue(cues.stream().allMatch(cue -> cue.get("words") == null || ((List<?>) cue.get("words")).isEmpty()));
    }

    @Test
    void aVideoInWhichNobodySpeaksHasACaptionWithoutCues() {
        JsonPath tone = ended(Api.video(project, samples.small()), "{}");
        JsonPath mute = ended(Api.video(project, samples.mute()), "{}");

        for (JsonPath job : List.of(tone, mute)) {
            assertEquals("completed", job.getString("status"), job.prettify());
            assertEquals(0, job.getInt("output_data.cue_count"));
            assertFalse(job.getBoolean("output_data.speech_detected"));
            assertEquals(List.of(), cues(job.getString("output_data.caption_id")));
        }
        assertNull(mute.getString("output_data.model_used"));
    }

    @Test
    void whatAnEarlierAttemptHasHeardIsNotHeardAgain() throws Exception {
        String job = waiting();
        Checkpoints reached = new Checkpoints(checkpoints, job);
        Hearing hearing = longHearing();
        FailingEar ear = new FailingEar(2);
        assertThrows(IllegalStateException.class, () -> hearing.run(ear, reached, part -> {}));
        FailingEar second = new FailingEar(Integer.MAX_VALUE);

        hearing.run(second, reached, part -> {});

        assertEquals(windows - 2, second.heard);
        assertFalse(second.wasAskedForLanguages);
        given().post("/api/v1/jobs/" + job + "/cancel").then().statusCode(202);
    }

    @Test
    void whereHearingStoppedAnotherAttemptGoesOn() throws Exception {
        String job = waiting();
        String other = waiting();
        Checkpoints reached = new Checkpoints(checkpoints, job);
        Hearing hearing = longHearing();
        FailingEar whole = new FailingEar(Integer.MAX_VALUE, 15_000);
        hearing.run(whole, new Checkpoints(checkpoints, other), part -> {});
        assertThrows(IllegalStateException.class, () -> hearing.run(new FailingEar(3, 15_000), reached, part -> {}));
        FailingEar second = new FailingEar(Integer.MAX_VALUE, 15_000);

        hearing.run(second, reached, part -> {});

        assertTrue(whole.heard > windows, "windows: " + whole.heard);
        assertEquals(whole.heard - 3, second.heard);
        for (String id : List.of(job, other)) {
            given().post("/api/v1/jobs/" + id + "/cancel").then().statusCode(202);
        }
    }

    private String waiting() {
        return submit(speech, "{}", "\"run_at\": \"2999-01-01T00:00:00Z\"")
                .statusCode(202)
                .extract()
                .path("id");
    }

    private int windows;

    /** The speech over and over, so that it takes several windows. */
    private Hearing longHearing() throws IOException {
        byte[] wav = Files.readAllBytes(SPEECH);
        Path file = Files.createTempFile(Path.of("target"), "long", ".pcm");
        for (int i = 0; i < 20; i++) {
            Files.write(file, Arrays.copyOfRange(wav, 44, wav.length), StandardOpenOption.APPEND);
        }
        Pcm pcm = new Pcm(file);
        Windows plan = Windows.of(pcm, SpeechDetector.find(pcm));
        windows = plan.all().size();
        assertTrue(windows > 2, "windows: " + windows);
        Model model = new Model(Path.of("ggml-base.bin"), ModelSize.BASE, 0);
        return new Hearing(pcm, plan, model, new CaptionInput(null, null, null, null), new Vocabulary(List.of()));
    }

    /** Hears nothing, and after so many windows no more. */
    private static final class FailingEar implements Transcriber.Ear {
        private final int most;
        private final long heardMillis;
        private int heard;
        private boolean wasAskedForLanguages;

        FailingEar(int most) {
            this(most, Long.MAX_VALUE);
        }

        /** @param heardMillis how much of a window it hears before it stops */
        FailingEar(int most, long heardMillis) {
            this.most = most;
            this.heardMillis = heardMillis;
        }

        @Override
        public Map<String, Double> languages(short[] window, boolean quick) {
            wasAskedForLanguages = true;
            return Map.of("en", 1.0);
        }

        @Override
        public Heard hear(short[] window, boolean followed, Instruction instruction) {
            if (heard == most) {
                throw new IllegalStateException("deaf");
            }
            heard++;
            return new Heard(List.of(), followed ? heardMillis : window.length / 16);
        }
    }

    @Test
    void faultsAreNamedAtSubmit() {
        submit(speech, "{\"language\": \"tlh\"}", null)
                .statusCode(400)
                .body("errors.field", hasItem("input_data.language"));
        submit(speech, "{\"model_size\": \"huge\"}", null)
                .statusCode(400)
                .body("errors.field", hasItem("input_data.model_size"));
        submit(speech, "{\"model_size\": \"base.en\", \"language\": \"de\"}", null)
                .statusCode(400)
                .body("errors.field", hasItem("input_data.language"));
        submit(speech, "{\"model_size\": \"base.en\", \"translate\": true}", null)
                .statusCode(400)
                .body("errors.field", hasItem("input_data.translate"));
    }

    @Test
    void aCancelledRecognitionLeavesNoChild() {
        String id = submit(speech, "{}", null).statusCode(202).extract().path("id");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> given().get("/api/v1/jobs/" + id).jsonPath().getString("phase"),
                        phase -> "recognising".equals(phase));

        given().post("/api/v1/jobs/" + id + "/cancel").then().statusCode(202);

        assertEquals("cancelled", Api.ended(id).getString("status"));
        assertEquals(0, transcriber.loaded());
    }

    private int checkpointsOf(String job) {
        return sql.first("SELECT count(*) AS n FROM caption_checkpoint WHERE job_id = ?", row -> row.getInt("n"), job)
                .orElseThrow();
    }

    private static List<Map<String, Object>> cues(String caption) {
        return given().get("/api/v1/captions/" + caption + "/cues").jsonPath().getList("items");
    }

    private static double seconds(Object number) {
        return ((Number) number).doubleValue();
    }

    private static JsonPath ended(String video, String input) {
        return Api.ended(submit(video, input, null).statusCode(202).extract().path("id"));
    }

    private static ValidatableResponse submit(String video, String input, String more) {
        String body = "{\"type\": \"caption\", \"project_id\": \"" + project + "\", \"video_id\": \"" + video
                + "\", \"input_data\": " + input + (more == null ? "" : ", " + more) + "}";
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/jobs")
                .then();
    }
}
