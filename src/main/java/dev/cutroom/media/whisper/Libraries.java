package dev.cutroom.media.whisper;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.MediaProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The native libraries of whisper.cpp for this machine, as whisper-jni packs them; its own loader and its binding are not used.
 *
 * @param folder in whisper-jni
 * @param ggml the build of the arithmetic that suits the processor: on x86 the plain one takes twelve times as long
 * @param ending of the libraries' names
 */
record Libraries(String folder, String ggml, String ending) {
    private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

    /** @throws MediaFailure {@code TOOL_MISSING} where there are none for this machine */
    static Libraries here() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"), features());
    }

    static Libraries of(String system, String architecture, Collection<String> features) {
        boolean arm = architecture.equals("aarch64");
        if (system.startsWith("Mac")) {
            return new Libraries(arm ? "macos-arm64" : "macos-amd64", "libggml.dylib", "1.dylib");
        }
        if (system.equals("Linux") && architecture.equals("amd64")) {
            boolean fast = features.containsAll(List.of("avx", "avx2", "fma", "f16c"));
            return new Libraries("debian-amd64", fast ? "libggml+mf16c+mfma+mavx+mavx2.so" : "libggml.so", "so.1");
        }
        if (system.equals("Linux") && arm && features.contains("crc32")) {
            boolean half = features.containsAll(List.of("fphp", "asimdhp"));
            return new Libraries("debian-arm64", half ? "libggml+fp16.so" : "libggml+crc.so", "so.1");
        }
        throw new MediaFailure(
                MediaProblem.TOOL_MISSING,
                "Speech recognition does not run on this machine (" + system + " " + architecture + ").");
    }

    private static Set<String> features() {
        Set<String> found = new HashSet<>();
        try {
            for (String line : Files.readAllLines(PROCESSOR)) {
                if (line.startsWith("flags") || line.startsWith("Features")) {
                    found.addAll(Arrays.asList(
                            line.substring(line.indexOf(':') + 1).trim().split(" ")));
                }
            }
        } catch (IOException e) {
            // Not everywhere is there such a file; the plain build does everywhere.
        }
        return found;
    }

    /** Writes them into a folder, side by side as they look for each other. */
    void unpack(Path directory) throws IOException {
        copy(ggml, directory.resolve(arithmetic()));
        copy(recognition(), directory.resolve(recognition()));
    }

    /** Must be loaded first: the other one wants it by this name. */
    String arithmetic() {
        return ending.endsWith("dylib") ? "libggml.dylib" : "libggml.so";
    }

    String recognition() {
        return "libwhisper." + ending;
    }

    private void copy(String name, Path target) throws IOException {
        String resource = "/" + folder + "/" + name;
        try (InputStream in = Libraries.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException(resource + " is not in the program");
            }
            Files.copy(in, target);
        }
    }
}
