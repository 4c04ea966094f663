package dev.cutroom.media.download;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks the operating system, on threads of its own: such a question cannot be interrupted, and a job must be. */
@ApplicationScoped
class SystemNames implements Names {

    private final Duration most;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "download-names");
        thread.setDaemon(true);
        return thread;
    });

    SystemNames(DownloadConfig config) {
        this.most = config.connectTimeout();
    }

    @Override
    public List<InetAddress> addresses(String name) throws UnknownHostException, InterruptedException {
        Future<InetAddress[]> found = threads.submit(() -> InetAddress.getAllByName(name));
        try {
            return List.of(found.get(most.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            throw new UnknownHostException(name);
        } finally {
            found.cancel(true);
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
