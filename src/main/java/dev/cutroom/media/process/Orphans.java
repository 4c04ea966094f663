package dev.cutroom.media.process;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Ends what an earlier run of this program left running below its scratch. */
@ApplicationScoped
public class Orphans {
    private static final Logger LOG = Logger.getLogger(Orphans.class);
    private static final Path PROC = Path.of("/proc");

    /**
     * Ends (TERM, then KILL) every process noted below {@code root} whose number and start time match, and, where
     * {@code /proc} exists, every process whose working directory lies below it.
     *
     * @return how many were found alive
     */
    public int end(Path root) {
        if (!Files.isDirectory(root)) {
            return 0;
        }
        List<ProcessHandle> left = new ArrayList<>(noted(root));
        workingBelow(root).stream().filter(p -> !left.contains(p)).forEach(left::add);
        left.removeIf(p -> p.pid() == ProcessHandle.current().pid());
        if (!left.isEmpty()) {
            LOG.infof("ending %d processes that an earlier run left behind", left.size());
            ProcessTree.end(left);
        }
        return left.size();
    }

    private static List<ProcessHandle> noted(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(p -> p.getFileName().toString().equals(Children.FILE))
                    .flatMap(note -> Children.alive(note).stream())
                    .distinct()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            LOG.warnf("cannot look for left processes: %s", e.getMessage());
            return List.of();
        }
    }

    private static List<ProcessHandle> workingBelow(Path root) {
        if (!Files.isDirectory(PROC)) {
            return List.of();
        }
        Path real = realPath(root);
        return ProcessHandle.allProcesses()
                .filter(p -> worksBelow(real, p.pid()))
                .toList();
    }

    private static boolean worksBelow(Path root, long pid) {
        try {
            // A directory that is gone reads as "/path (deleted)", which still lies below the root.
            return Files.readSymbolicLink(PROC.resolve(pid + "/cwd")).startsWith(root);
        } catch (IOException | SecurityException e) {
            return false;
        }
    }

    private static Path realPath(Path root) {
        try {
            return root.toRealPath();
        } catch (IOException e) {
            return root.toAbsolutePath().normalize();
        }
    }
}
