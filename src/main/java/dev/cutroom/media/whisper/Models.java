package dev.cutroom.media.whisper;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.MediaProblem;
import dev.cutroom.media.process.OwnProgram;
import dev.cutroom.media.process.ProcessInterrupted;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Finds the models that are here: in {@code cutroom.whisper.models-dir}, and in the folder {@code models} that ships with the program. */
@ApplicationScoped
public class Models {
    private static final Logger LOG = Logger.getLogger(Models.class);
    private static final String FOLDER = "models";

    private final WhisperConfig config;
    private final ReentrantLock downloading = new ReentrantLock(true);

    public Models(WhisperConfig config) {
        config.modelsUrl().filter(url -> !isAddress(url)).ifPresent(url -> {
            throw new IllegalArgumentException("cutroom.whisper.models-url must be an http or https address: " + url);
        });
        this.config = config;
    }

    private static boolean isAddress(URI url) {
        return ("http".equals(url.getScheme()) || "https".equals(url.getScheme())) && url.getHost() != null;
    }

    /** All models that are here, those that would be taken first of each size first. */
    public List<Model> here() {
        Path home = OwnProgram.home();
        // Beside the program when it is packed; above its folder in a checkout, where that is the build's.
        return Stream.of(config.modelsDir(), home.resolve(FOLDER), home.resolveSibling(FOLDER))
                .flatMap(Models::in)
                .sorted(Comparator.comparing(Model::size).thenComparing(Model::rank))
                .toList();
    }

    private static Stream<Model> in(Path directory) {
        if (!Files.isDirectory(directory)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files
                    .filter(Files::isRegularFile)
                    .flatMap(file -> Model.of(file.toAbsolutePath()).stream())
                    .toList()
                    .stream();
        } catch (IOException e) {
            LOG.warnf("The models in %s cannot be listed: %s", directory, e.getMessage());
            return Stream.empty();
        }
    }

    /**
     * The model of this size: one that is here, else a downloaded one, else the nearest one that is here.
     *
     * @param english is the speech known to be English?
     * @param progress of a download, 0 to 1
     * @throws MediaFailure {@code MODEL_MISSING} when there is none that may be taken
     * @throws ProcessInterrupted when the thread was interrupted
     */
    public Model find(ModelSize size, boolean english, DoubleConsumer progress) {
        return here(size).or(() -> downloaded(size, progress)).orElseGet(() -> nearest(size, english));
    }

    /** Is one of this size here, so that nothing need be downloaded? */
    public boolean has(ModelSize size) {
        return here(size).isPresent();
    }

    private Optional<Model> here(ModelSize size) {
        return here().stream().filter(model -> model.size() == size).findFirst();
    }

    private Optional<Model> downloaded(ModelSize size, DoubleConsumer progress) {
        if (config.modelsUrl().isEmpty()) {
            return Optional.empty();
        }
        try {
            downloading.lockInterruptibly();
            try {
                Optional<Model> meanwhile = here(size);
                return meanwhile.isPresent() ? meanwhile : Model.of(download(size, progress));
            } finally {
                downloading.unlock();
            }
        } catch (InterruptedException | java.io.InterruptedIOException e) {
            Thread.currentThread().interrupt();
            throw new ProcessInterrupted();
        } catch (IOException e) {
            LOG.warnf("The model %s cannot be downloaded: %s", size.code(), e.toString());
            return Optional.empty();
        }
    }

    private Path download(ModelSize size, DoubleConsumer progress) throws IOException {
        Published published = Published.of(size);
        LOG.infof("Downloading %s (%d MB)", published.name(), published.bytes() / 1_000_000);
        return new ModelDownload(config.modelsUrl().orElseThrow(), config.modelsDir(), published).run(progress);
    }

    private Model nearest(ModelSize size, boolean english) {
        if (config.fallback()) {
            for (ModelSize other : size.substitutes(english)) {
                Optional<Model> model = here(other);
                if (model.isPresent()) {
                    LOG.infof("%s stands in for the model %s", model.get().name(), size.code());
                    return model.get();
                }
            }
        }
        throw new MediaFailure(
                MediaProblem.MODEL_MISSING,
                "The model " + size.code() + " is not here and cannot be downloaded. Put "
                        + Published.of(size).name()
                        + " into the folder that cutroom.whisper.models-dir names"
                        + (config.fallback() ? "." : ", or allow another model with cutroom.whisper.fallback."));
    }
}
