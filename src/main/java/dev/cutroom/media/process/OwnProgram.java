package dev.cutroom.media.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** This very program, to be started once more in another role. */
public final class OwnProgram {
    private static final String MAIN = "dev.cutroom.Main";

    private OwnProgram() {}

    /**
     * The command that starts it.
     *
     * @param javaOptions for the Java that runs it; a native executable takes only those that begin with {@code -D} or {@code -Xm}
     * @param arguments none may begin with {@code -D} or {@code -X}: a native executable would take it for itself
     */
    public static List<String> command(List<String> javaOptions, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (isNative()) {
            command.add(ProcessHandle.current().info().command().orElseThrow());
            javaOptions.stream()
                    .filter(o -> o.startsWith("-D") || o.startsWith("-Xm"))
                    .forEach(command::add);
        } else {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(javaOptions);
            List<String> path = classPath();
            boolean packed = path.size() == 1 && path.get(0).endsWith(".jar");
            command.addAll(
                    packed
                            ? List.of("-jar", path.get(0))
                            : List.of("-cp", String.join(File.pathSeparator, path), MAIN));
        }
        command.addAll(arguments);
        return command;
    }

    /** The folder that it lies in: of the executable, of the jar that it is started with, or of what was compiled. */
    public static Path home() {
        String started = isNative()
                ? ProcessHandle.current().info().command().orElseThrow()
                : classPath().get(0);
        return Path.of(started).toAbsolutePath().normalize().getParent();
    }

    private static boolean isNative() {
        return "runtime".equals(System.getProperty("org.graalvm.nativeimage.imagecode"));
    }

    /** Relative entries are those of the directory in which this was started, and the child works elsewhere. */
    private static List<String> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.toList());
    }
}
