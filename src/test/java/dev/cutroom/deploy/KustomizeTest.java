package dev.cutroom.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What kubectl makes of the folder. */
class KustomizeTest {

    private static final Path BASE = Path.of("k8s/base");

    @TempDir
    Path folder;

    @Test
    void theBuiltManifestsAreThoseOfTheFolder() throws Exception {
        assumeTrue(kubectlIsInstalled(), "kubectl is not installed here: the kustomization was not built");
        List<HasMetadata> built = Manifests.parse(kustomize());
        assertEquals(namesOf(Manifests.in(BASE)), namesOf(built));
        assertTrue(built.stream()
                .allMatch(manifest -> manifest.getMetadata().getLabels().containsKey("app.kubernetes.io/part-of")));
    }

    private String kustomize() throws IOException, InterruptedException {
        Path out = folder.resolve("built.yaml");
        Path faults = folder.resolve("faults.txt");
        Process kubectl = new ProcessBuilder("kubectl", "kustomize", BASE.toString())
                .redirectOutput(out.toFile())
                .redirectError(faults.toFile())
                .start();
        assertEquals(0, kubectl.waitFor(), () -> read(faults));
        return read(out);
    }

    private static boolean kubectlIsInstalled() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "kubectl")));
    }

    private static Set<String> namesOf(List<HasMetadata> manifests) {
        return manifests.stream()
                .map(manifest ->
                        manifest.getKind() + "/" + manifest.getMetadata().getName())
                .collect(Collectors.toSet());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.getMessage();
        }
    }
}
