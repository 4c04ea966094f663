package dev.cutroom.media.ffmpeg;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;

/** The shared test media with their manifest; a machine without them skips, saying so. */
record Corpus(Path root, JsonNode files) {
    /** One file of it, as the manifest tells. */
    record Entry(Path path, JsonNode json) {
        String name() {
            return json.get("file").asText();
        }

        String kind() {
            return json.get("kind").asText();
        }

        String verdict() {
            return json.at("/expect/verdict").asText();
        }

        JsonNode facts() {
            return json.get("facts");
        }

        Stream<JsonNode> streams() {
            return StreamSupport.stream(json.at("/facts/streams").spliterator(), false);
        }

        Optional<JsonNode> first(String type) {
            return streams()
                    .filter(s -> s.get("type").asText().equals(type))
                    .filter(s -> !s.path("attached_pic").asBoolean())
                    .findFirst();
        }

        @Override
        public String toString() {
            return name();
        }
    }

    static Corpus open() {
        String place = Optional.ofNullable(System.getProperty("CUTROOM_MEDIA_CORPUS"))
                .or(() -> Optional.ofNullable(System.getenv("CUTROOM_MEDIA_CORPUS")))
                .orElse("../shared/media");
        Path manifest = Path.of(place, "manifest.json");
        Assumptions.assumeTrue(Files.isReadable(manifest), "the shared test media are not on this machine");
        try {
            return new Corpus(
                    manifest.getParent(),
                    new ObjectMapper().readTree(manifest.toFile()).get("files"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean whole() {
        return "all".equals(System.getProperty("cutroom.corpus"));
    }

    Stream<Entry> media() {
        return StreamSupport.stream(files.spliterator(), false)
                .map(json -> new Entry(root.resolve(json.get("file").asText()), json))
                .filter(e -> !e.kind().equals("captions") && !e.kind().equals("doc"))
                .filter(e -> Files.isReadable(e.path()));
    }
}
