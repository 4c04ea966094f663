package dev.cutroom.caption.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every caption file of the shared test media is taken in or refused as its manifest says. */
class CorpusCaptionsTest {

    record Entry(Path path, String verdict, int packets) {
        @Override
        public String toString() {
            return path.getFileName().toString();
        }
    }

    static Stream<Entry> files() throws IOException {
        Path root = Path.of(
                Optional.ofNullable(System.getenv("CUTROOM_MEDIA_CORPUS")).orElse("../shared/media"));
        Path manifest = root.resolve("manifest.json");
        Assumptions.assumeTrue(Files.isReadable(manifest), "the shared test media are not on this machine");
        JsonNode files = new ObjectMapper().readTree(manifest.toFile()).get("files");
        return StreamSupport.stream(files.spliterator(), false)
                .filter(file -> file.get("kind").asText().equals("captions"))
                .map(file -> new Entry(
                        root.resolve(file.get("file").asText()),
                        file.at("/expect/verdict").asText(),
                        file.at("/facts/streams/0/packets").asInt()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void theManifestIsMet(Entry entry) throws IOException {
        byte[] bytes = Files.readAllBytes(entry.path());
        if (entry.verdict().equals("refuse")) {
            assertEquals(TextFault.NOT_CAPTIONS, Read.refused(bytes).fault());
            return;
        }
        CaptionFile file = CaptionFile.read(bytes, 1_000);
        assertEquals(entry.packets(), file.cues().size() + file.leftOut().size());
        for (Cue cue : file.cues()) {
            assertTrue(cue.endMillis() > cue.startMillis());
            assertFalse(cue.text().matches("(?s).*[\\ufeff\\ufffd\\r].*"), cue.text());
        }
    }
}
