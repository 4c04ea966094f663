package dev.cutroom.media.whisper;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.MediaProblem;
import dev.cutroom.media.process.Command;
import dev.cutroom.media.process.Dialog;
import dev.cutroom.media.process.OwnProgram;
import dev.cutroom.media.process.ProcessFailed;
import dev.cutroom.media.process.ProcessRunner;
import dev.cutroom.media.speech.Heard;
import dev.cutroom.media.speech.HeardSegment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jboss.logging.Logger;

/** The child process as the service sees it: it holds one model, and answers one request at a time. */
final class Child implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Child.class);

    /** Its Java needs little; what the model needs lies outside of it. What Java itself has to say is no answer. */
    private static final List<String> JAVA_OPTIONS = List.of(
            "-Xmx128m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+DisplayVMOutputToStderr",
            "-Xlog:disable",
            "-Xlog:all=warning:stderr",
            "-Djna.encoding=UTF-8",
            "--enable-native-access=ALL-UNNAMED");

    /**
     * OpenMP's threads would else spin while they wait for each other, which on a busy machine takes the cores from all; and options
     * that are meant for the service contradict those of the child.
     */
    private static final Map<String, String> ENVIRONMENT =
            Map.of("OMP_WAIT_POLICY", "passive", "JAVA_TOOL_OPTIONS", "", "JDK_JAVA_OPTIONS", "", "_JAVA_OPTIONS", "");

    /** Samples: a second, and some, since it counts in tens of milliseconds. */
    private static final int SHORTEST = 17_600;

    private final Dialog dialog;
    private final Path model;

    private Child(Dialog dialog, Path model) {
        this.dialog = dialog;
        this.model = model;
    }

    /**
     * Starts a child and has it load a model.
     *
     * @param directory an empty one, its own
     * @throws MediaFailure {@code MODEL_UNUSABLE}, {@code TRANSCRIBER_FAILED}, {@code TOOL_MISSING}
     */
    static Child start(ProcessRunner runner, Path directory, Path model) {
        unpack(directory);
        List<String> options = new ArrayList<>(JAVA_OPTIONS);
        options.add("-Djava.io.tmpdir=" + directory);
        options.add("-Djna.tmpdir=" + directory);
        List<String> command = OwnProgram.command(options, List.of(TranscribeCommand.NAME, directory.toString()));
        Child child = new Child(runner.talk(Command.of(command, directory).withEnvironment(ENVIRONMENT)), model);
        try {
            child.load();
            return child;
        } catch (RuntimeException e) {
            child.close();
            throw e;
        }
    }

    private static void unpack(Path directory) {
        try {
            Libraries.here().unpack(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("the libraries of whisper.cpp cannot be unpacked", e);
        }
    }

    private void load() {
        dialog.say(Wire.line(Wire.message(Wire.LOAD).put("model", model.toString())));
        JsonNode answer = next();
        if (!Wire.kind(answer).equals(Wire.LOADED)) {
            close();
            LOG.warnf("%s: %s", model, answer.path("message").asText());
            throw Wire.kind(answer).equals(Wire.NO_LIBRARY) ? noLibrary() : unusable();
        }
    }

    private MediaFailure unusable() {
        return new MediaFailure(
                MediaProblem.MODEL_UNUSABLE,
                "The model " + model.getFileName() + " cannot be loaded: it is broken, or of an unknown form.");
    }

    private static MediaFailure noLibrary() {
        return new MediaFailure(
                MediaProblem.TOOL_MISSING,
                "The libraries of speech recognition cannot be loaded. They need libgomp1 and libstdc++6, and a data"
                        + " directory from which programs may be run.");
    }

    Path model() {
        return model;
    }

    boolean isAlive() {
        return dialog.isAlive();
    }

    long pid() {
        return dialog.pid();
    }

    /** The probability of each language that can be meant; empty for a model of English only. */
    Map<String, Double> languages(short[] sound, boolean quick, int threads) {
        dialog.say(Wire.withSound(
                Wire.message(Wire.LANGUAGES).put("quick", quick).put("threads", threads), atLeastASecond(sound)));
        return Wire.languages(answer());
    }

    Heard hear(short[] sound, Request request) {
        dialog.say(Wire.withSound(Wire.request(request), atLeastASecond(sound)));
        List<HeardSegment> segments = new ArrayList<>();
        JsonNode answer = answer();
        for (; Wire.kind(answer).equals(Wire.SEGMENT); answer = answer()) {
            segments.add(Wire.segment(answer, this::answer));
        }
        return new Heard(segments, answer.get("millis").asLong());
    }

    /** Less than a second whisper.cpp passes over without a word. */
    private static short[] atLeastASecond(short[] sound) {
        return sound.length < SHORTEST ? Arrays.copyOf(sound, SHORTEST) : sound;
    }

    private JsonNode answer() {
        JsonNode answer = next();
        if (Wire.kind(answer).equals(Wire.ERROR)) {
            close(); // whatever went wrong in there, the next one begins anew
            throw failed(answer.path("message").asText(), OptionalInt.empty(), List.of());
        }
        return answer;
    }

    /** The next answer that is more than a sign of life. */
    private JsonNode next() {
        try {
            JsonNode answer = Wire.parse(dialog.hear());
            while (Wire.kind(answer).equals(Wire.SIGN)) {
                answer = Wire.parse(dialog.hear());
            }
            return answer;
        } catch (ProcessFailed e) {
            throw failed("its process ended", OptionalInt.of(e.exitCode()), withoutPlace(e.logTail()));
        } catch (IllegalStateException e) {
            close();
            throw failed("its process said what is no answer", OptionalInt.empty(), List.of());
        }
    }

    /** The attempt is shown to callers, who need not know where the model lies. */
    private List<String> withoutPlace(List<String> lines) {
        String name = model.getFileName().toString();
        return lines.stream().map(line -> line.replace(model.toString(), name)).toList();
    }

    private static MediaFailure failed(String why, OptionalInt exitCode, List<String> logTail) {
        return new MediaFailure(
                MediaProblem.TRANSCRIBER_FAILED, "Speech recognition failed: " + why + ".", exitCode, logTail);
    }

    @Override
    public void close() {
        dialog.close();
    }
}
