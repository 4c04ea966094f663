package dev.cutroom.media.process;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Ends a process and everything it started: TERM, a short wait, then KILL. */
final class ProcessTree {
    static final Duration GRACE = Duration.ofSeconds(2);
    private static final Duration LAST_WAIT = Duration.ofSeconds(2);

    private ProcessTree() {}

    /** Ends these processes with their descendants and returns when they are gone, or after 4 s. */
    static void end(List<ProcessHandle> roots) {
        Set<ProcessHandle> tree = withDescendants(roots);
        tree.forEach(ProcessHandle::destroy);
        await(tree, GRACE);
        // A parent that got TERM may have started another child meanwhile, so the tree is read anew.
        tree.addAll(withDescendants(List.copyOf(tree)));
        tree.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
        await(tree, LAST_WAIT);
    }

    private static Set<ProcessHandle> withDescendants(List<ProcessHandle> roots) {
        Set<ProcessHandle> tree = new LinkedHashSet<>();
        roots.stream()
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .forEach(tree::add);
        return tree;
    }

    /** Waits for all to exit. An interrupt does not shorten it: a child that lives on would be worse than 2 s. */
    private static void await(Set<ProcessHandle> tree, Duration most) {
        CompletableFuture<?> gone =
                CompletableFuture.allOf(tree.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
        long end = System.nanoTime() + most.toNanos();
        boolean interrupted = false;
        while (true) {
            try {
                gone.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                break;
            } catch (TimeoutException | ExecutionException e) {
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
