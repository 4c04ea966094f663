package dev.cutroom.media.download;

import static dev.cutroom.media.download.KnownNames.address;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.cutroom.media.MediaProblem;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressGateTest {

    private final KnownNames names = new KnownNames();

    private AddressGate gate(String... allowed) {
        List<AllowedEntry> entries =
                Arrays.stream(allowed).map(AllowedEntry::of).toList();
        return new AddressGate(names, entries, address("9.9.9.9")::equals);
    }

    @Test
    void whatIsPublicIsAdmitted() throws Exception {
        names.put("web.example", "1.1.1.1,2606:4700::1111");
        assertEquals(List.of(address("1.1.1.1"), address("2606:4700::1111")), gate().admit("web.example"));
        assertEquals(List.of(address("8.8.8.8")), gate().admit("8.8.8.8"));
    }

    @Test
    void ofManyAddressesAFewAreEnough() throws Exception {
        names.put("many.example", "1.1.1.1,1.1.1.2,1.1.1.3,1.1.1.4,1.1.1.5,1.1.1.6");
        assertEquals(4, gate().admit("many.example").size());
    }

    @Test
    void thePublicAddressOfThisMachineIsNotPublicForIt() throws Exception {
        names.put("self.example", "9.9.9.9");
        assertBlocked(gate(), "self.example");
        assertBlocked(gate(), "9.9.9.9");
        assertEquals(List.of(address("9.9.9.9")), gate("9.9.9.9").admit("9.9.9.9"));
    }

    @Test
    void localhostIsLoopbackAndIsNotLookedUp() throws Exception {
        names.put("localhost", "1.1.1.1");
        assertBlocked(gate(), "localhost");
        assertBlocked(gate(), "x.localhost");
        assertEquals(List.of(address("127.0.0.1")), gate("127.0.0.0/8").admit("localhost"));
        assertEquals(2, gate("localhost").admit("localhost").size());
    }

    @Test
    void theRefusalDoesNotSayWhereANameLeads() {
        names.put("internal.example", "10.1.2.3");
        assertBlocked(gate("10.1.2.4"), "internal.example");
    }

    private static void assertBlocked(AddressGate gate, String host) {
        DownloadFailure failure = assertThrows(DownloadFailure.class, () -> gate.admit(host));
        assertEquals(MediaProblem.BLOCKED_ADDRESS, failure.problem());
        assertFalse(failure.getMessage().contains("10.1.2.3"), failure.getMessage());
    }
}
