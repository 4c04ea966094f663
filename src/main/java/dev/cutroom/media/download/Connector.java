package dev.cutroom.media.download;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;

/** Asks a web server. */
interface Connector {

    /**
     * Connects to this address and no other, asks for the target there by GET, and waits for the head of the answer. The host of the
     * address goes into the Host field and, over TLS, must be named by the certificate. Redirects are not followed.
     *
     * @param fields of the request, by name
     * @throws IOException when there is no answer
     */
    Answer get(InetAddress address, MediaUrl url, Map<String, String> fields) throws IOException, InterruptedException;
}
