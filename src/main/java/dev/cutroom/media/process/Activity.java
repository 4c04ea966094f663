package dev.cutroom.media.process;

import java.util.function.Supplier;

/**
 * Tells whoever waits for media tools that they are at work: a tool that is stopped or stuck writes nothing.
 *
 * <p>It is bound to the thread that asks for the work, so that no verb has to hand it on.
 */
public final class Activity {
    private static final ThreadLocal<Runnable> SIGN = new ThreadLocal<>();
    private static final Runnable NOBODY = () -> {};

    private Activity() {}

    /** Does the work; {@code sign} is called, on other threads, whenever a tool that it runs writes something. */
    public static <T> T watch(Runnable sign, Supplier<T> work) {
        SIGN.set(sign);
        try {
            return work.get();
        } finally {
            SIGN.remove();
        }
    }

    /** The work that the current thread does goes on, although no tool has said so. */
    public static void sign() {
        current().run();
    }

    /** Who is to be told of the work that the current thread asks for. */
    static Runnable current() {
        Runnable sign = SIGN.get();
        return sign == null ? NOBODY : sign;
    }
}
