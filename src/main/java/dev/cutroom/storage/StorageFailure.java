package dev.cutroom.storage;

import java.io.IOException;

/** Bytes could not be written or moved. */
public class StorageFailure extends RuntimeException {

    static final String NO_SPACE = "No space left on device";

    StorageFailure(String message, IOException cause) {
        super(message, cause);
    }

    /** Is a full disk the cause? The operating system's words are the only sign that Java passes on. */
    public static boolean diskFull(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof IOException
                    && t.getMessage() != null
                    && t.getMessage().contains(NO_SPACE)) {
                return true;
            }
        }
        return false;
    }
}
