package dev.cutroom.media.download;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host. */
interface Names {

    /**
     * @param name of a host, never an address
     * @throws UnknownHostException when it has none, or they cannot be found now
     */
    List<InetAddress> addresses(String name) throws UnknownHostException, InterruptedException;
}
