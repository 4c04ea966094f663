package dev.cutroom.job;

import dev.cutroom.access.Caller;
import dev.cutroom.http.HttpProblem;
import dev.cutroom.storage.StagedFile;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Handlers that do what a test wants of a job, named for what they do. */
final class TestHandlers {

    private TestHandlers() {}

    /** No input. */
    record Nothing() {}

    /** A word that the handler writes into a file. */
    record Word(String word) {}

    /** Where a published file ended up. */
    record Where(String key) {}

    /** Publishes a file that holds the word. */
    @Singleton
    static class WritingHandler implements JobHandler<Word> {
        static final String TYPE = "test_write";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Class<Word> inputType() {
            return Word.class;
        }

        @Override
        public void check(Caller caller, String projectId, String videoId, Word input) {}

        @Override
        public Completion handle(JobContext<Word> context) throws Exception {
            Path file = Files.writeString(
                    context.scratch().directory().resolve("word"),
                    context.input().word());
            return new Completion(0, new Where("somewhere"), List.of(StagedFile.of(file)), stored -> {});
        }
    }

    /** Runs until it is let go or interrupted, and publishes a file then. */
    @Singleton
    static class BlockingHandler implements JobHandler<Nothing> {
        static final String TYPE = "test_block";
        final Semaphore entered = new Semaphore(0);
        private volatile CountDownLatch gate = new CountDownLatch(1);

        void letAllGo() {
            gate.countDown();
            gate = new CountDownLatch(1);
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Class<Nothing> inputType() {
            return Nothing.class;
        }

        @Override
        public void check(Caller caller, String projectId, String videoId, Nothing input) {}

        @Override
        public Completion handle(JobContext<Nothing> context) throws Exception {
            CountDownLatch mine = gate;
            context.progress().enter("blocking", 1);
            entered.release();
            mine.await();
            Path file = Files.writeString(context.scratch().directory().resolve("result"), context.jobId());
            return new Completion(0, new Nothing(), List.of(StagedFile.of(file)), stored -> {});
        }
    }

    /** Fails: at first in passing, then for good. */
    @Singleton
    static class FailingHandler implements JobHandler<Word> {
        static final String TYPE = "test_fail";
        final AtomicInteger tries = new AtomicInteger();

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Class<Word> inputType() {
            return Word.class;
        }

        @Override
        public void check(Caller caller, String projectId, String videoId, Word input) {}

        @Override
        public Completion handle(JobContext<Word> context) {
            tries.incrementAndGet();
            switch (context.input().word()) {
                case "permanent" -> throw JobFailure.permanent("UNSUPPORTED_MEDIA", "Never.");
                case "problem" -> throw HttpProblem.NOT_FOUND.because("Gone.");
                case "passing" ->
                    throw JobFailure.passing(HttpProblem.INTERNAL, "Not now.", null)
                            .of(7, "last words");
                default -> throw new IllegalStateException("a bug");
            }
        }
    }
}
