package dev.cutroom.access;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressGuardTest {

    private static AddressGuard guard(boolean open, boolean provider, String host, String managementHost) {
        return new AddressGuard(() -> open, provider, host, managementHost);
    }

    @ParameterizedTest
    @CsvSource({"0.0.0.0, 127.0.0.1", "127.0.0.1, 0.0.0.0", "::, 127.0.0.1"})
    void withoutAProviderAnOpenAddressIsRefusedWithBothRemedies(String host, String managementHost) {
        AddressGuard guard = guard(false, false, host, managementHost);
        String message = assertThrows(IllegalStateException.class, guard::check).getMessage();
        assertTrue(
                message.contains("quarkus.oidc") && message.contains("cutroom.access.open-to-network=true"), message);
    }

    @Test
    void loopbackAProviderOrAWordLetsItStart() {
        assertDoesNotThrow(guard(false, false, "127.0.0.1", "localhost")::check);
        assertDoesNotThrow(guard(false, true, "0.0.0.0", "0.0.0.0")::check);
        assertDoesNotThrow(guard(true, false, "0.0.0.0", "127.0.0.1")::check);
        assertTrue(guard(true, false, "0.0.0.0", "127.0.0.1").isOpen());
    }

    @Test
    void withoutAProviderOnlyRequestsForThisMachineAreAdmitted() {
        AddressGuard guard = guard(false, false, "127.0.0.1", "127.0.0.1");
        assertTrue(guard.admits("localhost") && guard.admits("127.0.0.1") && guard.admits("[::1]"));
        assertFalse(guard.admits("evil.example") || guard.admits("127.0.0.1.evil.example") || guard.admits(null));
        assertTrue(guard(true, false, "0.0.0.0", "127.0.0.1").admits("films.example"));
        assertTrue(guard(false, true, "0.0.0.0", "127.0.0.1").admits("films.example"));
    }
}
