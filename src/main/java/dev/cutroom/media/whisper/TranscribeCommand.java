package dev.cutroom.media.whisper;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import dev.cutroom.media.speech.Heard;
import dev.cutroom.media.speech.HeardSegment;
import dev.cutroom.media.speech.HeardToken;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.SynchronousQueue;

/**
 * The command {@code transcribe}: the child in which speech is recognised. It reads requests from its standard input and
 * prints what it hears, until the input ends; that it does when the service ends, however that comes about.
 *
 * <p>Not for people: {@link Transcriber} talks to it. It knows no settings but what it is told.
 */
public final class TranscribeCommand {
    /** First argument of the program in this role; the second is the folder of the libraries. */
    public static final String NAME = "transcribe";

    private static final long BETWEEN_SIGNS_NANOS = 1_000_000_000;

    private final SynchronousQueue<Asked> asked = new SynchronousQueue<>();
    private final OutputStream answers;
    private final Path libraries;
    private NativeModel model;
    private long lastSign;

    private TranscribeCommand(OutputStream answers, Path libraries) {
        this.answers = answers;
        this.libraries = libraries;
    }

    private record Asked(JsonNode message, byte[] sound) {}

    /** Answers until there are no more requests; does not return. */
    public static void run(String... arguments) throws Exception {
        TranscribeCommand command = new TranscribeCommand(System.out, Path.of(arguments[1]));
        Thread reader = new Thread(() -> command.listen(System.in), "requests");
        reader.setDaemon(true);
        reader.start();
        command.answer();
    }

    /** On a thread of its own: the end of the input must end a recognition too that would go on for minutes. */
    private void listen(InputStream requests) {
        try {
            while (true) {
                JsonNode message = Wire.parse(line(requests));
                int bytes = message.path("samples").asInt() * Short.BYTES;
                byte[] sound = requests.readNBytes(bytes);
                asked.put(new Asked(message, sound));
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            Runtime.getRuntime().halt(e instanceof EOFException ? 0 : 1);
        }
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException();
            }
            line.write(b);
        }
        return line.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private void answer() throws InterruptedException, IOException {
        while (true) {
            Asked one = asked.take();
            try {
                answer(one);
            } catch (IOException | RuntimeException e) {
                print(Wire.message(Wire.ERROR).put("message", String.valueOf(e.getMessage())));
            }
        }
    }

    private void answer(Asked one) throws IOException {
        switch (Wire.kind(one.message())) {
            case Wire.LOAD -> load(Path.of(one.message().get("model").asText()));
            case Wire.LANGUAGES -> languages(Wire.sound(one.sound()), one.message());
            case Wire.HEAR -> hear(Wire.sound(one.sound()), Wire.request(one.message()));
            default -> throw new IOException("an unknown request");
        }
    }

    private void load(Path file) throws IOException {
        LibWhisper whisper;
        try {
            whisper = bind();
        } catch (LinkageError e) {
            print(Wire.message(Wire.NO_LIBRARY).put("message", e.getMessage()));
            return;
        }
        model = new NativeModel(whisper, file);
        print(Wire.message(Wire.LOADED));
    }

    private void languages(float[] sound, JsonNode message) throws IOException {
        print(Wire.languages(model.languages(
                sound, message.get("quick").asBoolean(), message.get("threads").asInt())));
    }

    private LibWhisper bind() {
        Libraries here = Libraries.here();
        NativeLibrary.getInstance(libraries.resolve(here.arithmetic()).toString());
        return Native.load(
                libraries.resolve(here.recognition()).toString(),
                LibWhisper.class,
                // Else JNA takes the locale's, in which a plain POSIX one has no letters but ASCII.
                Map.of(Library.OPTION_STRING_ENCODING, "UTF-8"));
    }

    private void hear(float[] sound, Request request) throws IOException {
        Heard heard = model.hear(sound, request, this::sign);
        for (HeardSegment segment : heard.segments()) {
            print(Wire.segment(segment));
            for (HeardToken token : segment.tokens()) {
                print(Wire.token(token));
            }
        }
        print(Wire.message(Wire.HEARD).put("millis", heard.millis()));
    }

    /** The model works. Said once a second at the most. */
    private synchronized void sign() {
        long now = System.nanoTime();
        if (now - lastSign > BETWEEN_SIGNS_NANOS) {
            lastSign = now;
            try {
                print(Wire.message(Wire.SIGN));
            } catch (IOException e) {
                Runtime.getRuntime().halt(1); // nobody listens any more
            }
        }
    }

    private synchronized void print(ObjectNode message) throws IOException {
        answers.write(Wire.line(message));
        answers.flush();
    }
}
