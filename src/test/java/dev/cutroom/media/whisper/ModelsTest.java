package dev.cutroom.media.whisper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.MediaProblem;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsTest {
    private static final String SHIPPED = "ggml-base-q5_1.bin";

    @TempDir
    Path directory;

    @Test
    void theModelThatShipsIsFoundBesideTheProgram() {
        Model model = models().find(ModelSize.BASE, false, part -> {});

        assertEquals(SHIPPED, model.name());
    }

    @Test
    void aSizeIsAnyFileOfThatSizeAndEightBitsGoFirst() throws IOException {
        put("ggml-base.bin", "ggml-base-q8_0.bin", "ggml-base-q5_0.bin", "ggml-base.en-q8_0.bin", "notes.txt");

        assertEquals(
                "ggml-base-q8_0.bin",
                models().find(ModelSize.BASE, true, part -> {}).name());
        Files.delete(directory.resolve("ggml-base-q8_0.bin"));
        assertEquals(
                "ggml-base.bin", models().find(ModelSize.BASE, true, part -> {}).name());
    }

    @Test
    void theNewestFullModelIsTheLargeOne() throws IOException {
        put("ggml-large-v1.bin", "ggml-large-v3-turbo-q8_0.bin", "ggml-large-v3-q5_0.bin", "ggml-large-v2-q8_0.bin");

        assertEquals(
                "ggml-large-v3-q5_0.bin",
                models().find(ModelSize.LARGE, false, part -> {}).name());
    }

    @Test
    void whatIsMissingIsReplacedByTheNearestLargerBeforeSmaller() throws IOException {
        put("ggml-tiny.bin", "ggml-medium.bin", "ggml-large-v3.bin");

        assertEquals(
                ModelSize.MEDIUM,
                models().find(ModelSize.SMALL, false, part -> {}).size());
        Files.delete(directory.resolve("ggml-medium.bin"));
        Files.delete(directory.resolve("ggml-large-v3.bin"));
        assertEquals(
                ModelSize.BASE,
                models().find(ModelSize.SMALL, false, part -> {}).size());
    }

    @Test
    void anEnglishModelStandsInForEnglishAlone() throws IOException {
        put("ggml-small.en.bin");

        assertEquals(
                ModelSize.SMALL_EN,
                models().find(ModelSize.SMALL, true, part -> {}).size());
        assertEquals(
                ModelSize.BASE,
                models().find(ModelSize.SMALL, false, part -> {}).size());
    }

    @Test
    void aMissingEnglishModelIsReplacedByTheOneOfItsSizeThatKnowsMore() throws IOException {
        put("ggml-small.bin", "ggml-medium.en.bin");

        assertEquals(
                ModelSize.SMALL,
                models().find(ModelSize.SMALL_EN, true, part -> {}).size());
    }

    @Test
    void withoutFallbackTheFailureSaysWhichFileToPutWhere() {
        Models strict = new Models(WhisperSettings.in(directory).withoutFallback());

        MediaFailure failure = assertThrows(MediaFailure.class, () -> strict.find(ModelSize.SMALL, false, part -> {}));

        assertEquals(MediaProblem.MODEL_MISSING, failure.problem());
        assertTrue(failure.getMessage().contains("ggml-small-q8_0.bin"), failure.getMessage());
        assertTrue(failure.getMessage().contains("cutroom.whisper.models-dir"), failure.getMessage());
        assertTrue(failure.permanent());
    }

    @Test
    void onlyPublishedNamesAreModels() {
        assertEquals(Optional.empty(), Model.of(Path.of("ggml-huge.bin")));
        assertEquals(Optional.empty(), Model.of(Path.of("ggml-base.bin.part")));
        assertEquals(Optional.empty(), Model.of(Path.of("ggml-large.en.bin")));
        assertEquals(Optional.empty(), Model.of(Path.of("ggml-small.en-tdrz.bin")));
    }

    @Test
    void everySizeHasAPublishedFileOfThatSize() {
        for (ModelSize size : ModelSize.values()) {
            Model model = Model.of(Path.of(Published.of(size).name())).orElseThrow();

            assertEquals(size, model.size());
            assertTrue(Published.of(size).sha256().matches("[0-9a-f]{64}"));
        }
    }

    @Test
    void theKindOfTheShippedModelIsReadFromItsHead() throws IOException {
        Architecture base =
                Architecture.of(models().find(ModelSize.BASE, false, part -> {}).file());

        assertEquals(new Architecture(51_865, 6, 6), base);
        assertTrue(base.multilingual());
        assertEquals(6, base.alignmentHeads());
    }

    @Test
    void theLibrariesAreThoseOfTheProcessor() {
        assertEquals(
                "libggml+mf16c+mfma+mavx+mavx2.so",
                Libraries.of("Linux", "amd64", List.of("avx", "avx2", "fma", "f16c"))
                        .ggml());
        assertEquals(
                "libggml.so",
                Libraries.of("Linux", "amd64", List.of("avx", "fma")).ggml());
        assertEquals(
                "libggml+fp16.so",
                Libraries.of("Linux", "aarch64", List.of("crc32", "fphp", "asimdhp"))
                        .ggml());
        assertThrows(MediaFailure.class, () -> Libraries.of("Linux", "riscv64", List.of()));
    }

    @Test
    void anEmptyAddressMeansThatNothingIsDownloaded() {
        assertTrue(configured(Map.of()).modelsUrl().isPresent());
        assertTrue(
                configured(Map.of("cutroom.whisper.models-url", "")).modelsUrl().isEmpty());
        assertEquals(Path.of("here", "models"), configured(Map.of()).modelsDir());
    }

    private static WhisperConfig configured(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withDefaultValue("cutroom.data-dir", "here")
                .withSources(new PropertiesConfigSource(properties, "test", 500))
                .withMapping(WhisperConfig.class)
                .build()
                .getConfigMapping(WhisperConfig.class);
    }

    private Models models() {
        return new Models(WhisperSettings.in(directory));
    }

    private void put(String... names) throws IOException {
        for (String name : names) {
            Files.writeString(directory.resolve(name), "not read here");
        }
    }
}
