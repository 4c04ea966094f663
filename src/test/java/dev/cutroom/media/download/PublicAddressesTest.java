package dev.cutroom.media.download;

import static dev.cutroom.media.download.KnownNames.address;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    private static final int CASES = 20_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.255.255.255",
                "10.0.0.0",
                "10.255.255.255",
                "100.64.0.0",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.0",
                "127.0.0.1",
                "127.255.255.255",
                "168.63.129.16",
                "169.254.0.0",
                "169.254.169.254",
                "169.254.255.255",
                "172.16.0.0",
                "172.31.255.255",
                "192.0.0.0",
                "192.0.0.192",
                "192.0.2.7",
                "192.88.99.1",
                "192.168.0.0",
                "192.168.255.255",
                "198.18.0.0",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::8.8.8.8",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:0:8.8.8.8",
                "64:ff9b::127.0.0.1",
                "64:ff9b::169.254.169.254",
                "64:ff9b:1::8.8.8.8",
                "100::1",
                "2001::1",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "2001:2::1",
                "2001:10::1",
                "2001:20::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "2002:808:808::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00::1",
                "fd00:ec2::254",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1",
                "ff0e::1",
                "2600::5efe:7f00:1",
                "2600::200:5efe:808:808"
            })
    void whatIsNotOfThePublicInternetIsKnown(String literal) {
        assertFalse(PublicAddresses.contain(address(literal)), literal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "168.63.129.15",
                "168.63.129.17",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "192.0.3.0",
                "192.88.98.255",
                "192.88.100.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "198.51.99.255",
                "198.51.101.0",
                "203.0.112.255",
                "203.0.114.0",
                "223.255.255.255",
                "::ffff:8.8.8.8",
                "64:ff9b::8.8.8.8",
                "2001:200::1",
                "2003::1",
                "2606:4700::1111",
                "2a00:1450::1",
                "3ffe::1"
            })
    void theNeighboursOfReservedBlocksAreStillPublic(String literal) {
        assertTrue(PublicAddresses.contain(address(literal)), literal);
    }

    @Test
    void anEmbeddedAddressIsNeverBetterThanItself() throws UnknownHostException {
        Random random = new Random(7);
        for (int i = 0; i < CASES; i++) {
            byte[] four = new byte[4];
            random.nextBytes(four);
            InetAddress plain = InetAddress.getByAddress(four);
            boolean verdict = PublicAddresses.contain(plain);
            assertEquals(verdict, PublicAddresses.contain(embedded("::ffff:0:0", 12, four)), plain::toString);
            assertEquals(verdict, PublicAddresses.contain(embedded("64:ff9b::", 12, four)), plain::toString);
            assertFalse(PublicAddresses.contain(embedded("::", 12, four)), plain::toString);
            assertFalse(PublicAddresses.contain(embedded("64:ff9b:1::", 12, four)), plain::toString);
            assertFalse(PublicAddresses.contain(embedded("2002::", 2, four)), plain::toString);
            assertFalse(PublicAddresses.contain(embedded("2001::", 12, four)), plain::toString);
            assertFalse(PublicAddresses.contain(embedded("2a00:1450::5efe:0:0", 12, four)), plain::toString);
        }
    }

    /** Java itself reads a mapped address as the IPv4 address that it is; the bytes here are put together by hand. */
    private static InetAddress embedded(String prefix, int at, byte[] four) throws UnknownHostException {
        byte[] sixteen = prefix.equals("::ffff:0:0")
                ? new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 0, 0, 0, 0}
                : address(prefix).getAddress();
        System.arraycopy(four, 0, sixteen, at, 4);
        return InetAddress.getByAddress(sixteen);
    }
}
