package dev.cutroom.media.download;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Knows a few names by heart and asks nobody; a name may be answered differently each time. */
@Mock
@ApplicationScoped
class KnownNames implements Names {

    private final Map<String, Iterator<List<InetAddress>>> answers = new ConcurrentHashMap<>();

    /** @param answers one after the other, each a list of addresses with commas */
    void put(String name, String... answers) {
        this.answers.put(
                name, Arrays.stream(answers).map(list -> listed(name, list)).iterator());
    }

    @Override
    public List<InetAddress> addresses(String name) throws UnknownHostException {
        Iterator<List<InetAddress>> left = answers.get(name);
        if (left == null || !left.hasNext()) {
            throw new UnknownHostException(name);
        }
        return left.next();
    }

    private static List<InetAddress> listed(String name, String list) {
        return Arrays.stream(list.split(","))
                .map(literal -> called(name, address(literal)))
                .toList();
    }

    /** As the system finds it: the address knows its name, and would be looked up again by whoever goes by that. */
    private static InetAddress called(String name, InetAddress address) {
        try {
            return InetAddress.getByAddress(name, address.getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    static InetAddress address(String literal) {
        return HostName.literal(literal).orElseThrow();
    }
}
