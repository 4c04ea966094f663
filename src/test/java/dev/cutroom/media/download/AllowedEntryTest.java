package dev.cutroom.media.download;

import static dev.cutroom.media.download.KnownNames.address;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedEntryTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.0/8, h, 127.0.0.1, true",
        "127.0.0.0/8, h, 128.0.0.1, false",
        "127.0.0.1/32, h, 127.0.0.1, true",
        "127.0.0.1/32, h, 127.0.0.2, false",
        "127.0.0.1, h, 127.0.0.1, true",
        "127.0.0.1, h, 127.0.0.2, false",
        "10.1.2.3/16, h, 10.1.255.255, true",
        "0.0.0.0/0, h, 10.1.255.255, true",
        "0.0.0.0/0, h, ::1, false",
        "::1, h, ::1, true",
        "::1/128, h, ::2, false",
        "fd00::/8, h, fd12:3456::1, true",
        "fd00::/8, h, fe80::1, false",
        "127.0.0.1/32, h, ::ffff:127.0.0.1, true",
        "media.lan, media.lan, 10.0.0.1, true",
        "MEDIA.lan., media.lan, 10.0.0.1, true",
        "media.lan, xmedia.lan, 10.0.0.1, false",
        "media.lan, sub.media.lan, 10.0.0.1, false",
        "localhost, localhost, 127.0.0.1, true"
    })
    void anEntryOpensWhatItSaysAndNoMore(String entry, String host, String address, boolean opens) {
        assertEquals(opens, AllowedEntry.of(entry).opens(host, address(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "300.1.2.3/99",
                "300.1.2.3",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/",
                "10.0.0.0/8/8",
                "10.0/8",
                "/8",
                "::1/129",
                "fe80::1%eth0",
                "::g",
                "media.lan/8",
                "http://media.lan",
                "media.lan:80",
                "a b",
                "*.lan",
                "",
                "127.1"
            })
    void anEntryThatMakesNoSenseNamesTheSetting(String entry) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> AllowedEntry.of(entry), entry);
        assertTrue(refused.getMessage().contains("cutroom.download.allow-list"));
    }
}
