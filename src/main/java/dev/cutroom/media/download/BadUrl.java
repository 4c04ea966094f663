package dev.cutroom.media.download;

/** A text that is no address to download from; the message completes a sentence that begins with what the text is. */
public class BadUrl extends Exception {

    BadUrl(String message) {
        super(message, null, false, false);
    }
}
