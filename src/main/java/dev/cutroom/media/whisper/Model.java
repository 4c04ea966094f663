package dev.cutroom.media.whisper;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model file, known by a name of the published form: {@code ggml-base.bin}, {@code ggml-small.en-q5_1.bin},
 * {@code ggml-large-v3-turbo-q8_0.bin}.
 *
 * @param rank among files of one size; 0 is taken first
 */
public record Model(Path file, ModelSize size, int rank) {
    private static final Pattern NAME =
            Pattern.compile("ggml-(tiny|base|small|medium|large)(-v[123])?(-turbo)?(\\.en)?(-q[0-9]_[0-9k])?\\.bin");

    /** Of large, the full one before the one that was cut down for speed (which cannot translate), and that before older ones. */
    private static final List<String> VERSIONS = List.of("-v3", "", "-v3-turbo", "-v2", "-v1");

    /** 8 bits lose nothing that one could measure and are the fastest here; fewer bits save memory and little else. */
    private static final List<String> QUANTISATIONS = List.of("-q8_0", "", "-q5_1", "-q5_0");

    static Optional<Model> of(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            return Optional.empty();
        }
        String size = name.group(1) + text(name.group(4));
        int version = place(VERSIONS, text(name.group(2)) + text(name.group(3)));
        int quantisation = place(QUANTISATIONS, text(name.group(5)));
        return size(size).map(known -> new Model(file, known, 10 * version + quantisation));
    }

    private static Optional<ModelSize> size(String code) {
        return List.of(ModelSize.values()).stream()
                .filter(size -> size.code().equals(code))
                .findFirst();
    }

    private static int place(List<String> order, String one) {
        int place = order.indexOf(one);
        return place < 0 ? order.size() : place;
    }

    private static String text(String group) {
        return group == null ? "" : group;
    }

    /** Its file's name. */
    public String name() {
        return file.getFileName().toString();
    }
}
