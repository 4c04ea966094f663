package dev.cutroom.media.download;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Connects to loopback and to nothing else, whatever the guard before it says: no test may send a packet to another machine. */
@Mock
@ApplicationScoped
class LoopbackConnector implements Connector {

    private final Connector real;
    private final List<InetAddress> asked = new CopyOnWriteArrayList<>();

    LoopbackConnector(VertxConnector real) {
        this.real = real;
    }

    @Override
    public Answer get(InetAddress address, MediaUrl url, Map<String, String> fields)
            throws IOException, InterruptedException {
        asked.add(address);
        if (!address.isLoopbackAddress()) {
            throw new IOException("a test wanted to connect to " + address);
        }
        return real.get(address, url, fields);
    }

    /** Every address that was to be connected to. */
    List<InetAddress> asked() {
        return asked;
    }
}
