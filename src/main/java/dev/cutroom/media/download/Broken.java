package dev.cutroom.media.download;

import dev.cutroom.media.MediaProblem;
import java.io.IOException;
import java.security.cert.CertificateException;

/** What the failures of a connection mean. */
final class Broken {

    private Broken() {}

    static DownloadFailure connection(IOException failure) {
        if (failure instanceof SilentServer) {
            return new DownloadFailure(
                    MediaProblem.DOWNLOAD_TIMEOUT, "The server sent nothing for cutroom.download.read-timeout.");
        }
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof CertificateException) {
                return new DownloadFailure(
                        MediaProblem.UNTRUSTED_SERVER, "The server's certificate is not valid for its host.");
            }
        }
        return new DownloadFailure(
                MediaProblem.DOWNLOAD_FAILED, "The server cannot be reached, or the connection to it broke.");
    }

    static DownloadFailure answer(String message) {
        return new DownloadFailure(MediaProblem.DOWNLOAD_FAILED, message);
    }
}
