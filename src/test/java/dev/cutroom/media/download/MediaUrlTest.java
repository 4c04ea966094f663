package dev.cutroom.media.download;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaUrlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "http://example.com http example.com 80 /",
                "HTTPS://Example.COM./a/b.mp4 https example.com 443 /a/b.mp4",
                "http://example.com:8080?x=1#part http example.com 8080 /?x=1",
                "http://example.com:/a http example.com 80 /a",
                "http://127.0.0.1:9/a http 127.0.0.1 9 /a",
                "http://[::1]:9/a http 0:0:0:0:0:0:0:1 9 /a",
                "http://[::FFFF:127.0.0.1]/a http 127.0.0.1 80 /a",
                "http://my_host-1.lan/a http my_host-1.lan 80 /a",
                "http://bücher.example/ä?q=ü http xn--bcher-kva.example 80 /%C3%A4?q=%C3%BC",
                "http://example。com/ http example.com 80 /",
                "http://①②⑦.⓪.⓪.①/ http 127.0.0.1 80 /",
                "http://h/%41%zz{x}|\\ http h 80 /%41%25zz%7Bx%7D%7C%5C",
                "http://h/a@b:c?u=http://x/ http h 80 /a@b:c?u=http://x/"
            })
    void anAddressIsTakenApartOnce(String text, String scheme, String host, int port, String target) throws BadUrl {
        MediaUrl url = MediaUrl.parse(text);
        assertEquals(new MediaUrl(scheme.equals("https"), host, port, target), url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com",
                "//127.0.0.1/a",
                "ftp://h/a",
                "file:///etc/passwd",
                "http:/h/a",
                "http:///a",
                "http://",
                "http://?",
                "concat:http://a|http://b",
                "data:video/mp4;base64,AAAA",
                "javascript:1",
                "jar:file:///a!/b",
                "http://user:pw@h/a",
                "http://user@h/a",
                "http://a@b@c/",
                "http://h\\@evil/",
                "http://h:0/",
                "http://h:99999/",
                "http://h:123456/",
                "http://h:-1/",
                "http://h:80:80/",
                "http://a b/",
                "http://h%2ecom/",
                "http://%31%32%37.0.0.1/",
                "http://a..b/",
                "http://.h/",
                "http://[::1/",
                "http://[]/",
                "http://[fe80::1%25eth0]/",
                "http://[fe80::1%eth0]/",
                "http://[::1]x/",
                "http://[127.0.0.1]/",
                "http://[::g]/",
                "http://::1/",
                "http://h/\r\nHost: x",
                "http://h/\u0000",
                "http://h\t/",
                "http://127.1/",
                "http://127.0.1/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.0.0.1/",
                "http://0177.0.0.1/",
                "http://127.0.0.01/",
                "http://017700000001/",
                "http://256.0.0.1/",
                "http://1.2.3.4.5/",
                "http://127.0.0.0x1/",
                "http://127.0.0.1../",
                "http://example.1/",
                "http://①②⑦.①/"
            })
    void whatIsNoAddressOrHidesOneIsRefused(String text) {
        assertThrows(BadUrl.class, () -> MediaUrl.parse(text), text);
    }

    @Test
    void lengthsAreBounded() {
        String name = "a".repeat(63);
        assertThrows(BadUrl.class, () -> MediaUrl.parse("http://" + name + "a/"));
        assertThrows(BadUrl.class, () -> MediaUrl.parse("http://" + String.join(".", name, name, name, name) + "/"));
        assertThrows(BadUrl.class, () -> MediaUrl.parse("http://h/" + "a".repeat(MediaUrl.LONGEST)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/x?y#z https://h/x?y",
                "x https://h/a/x",
                "../x https://h/x",
                "../../../x?y=.. https://h/x?y=..",
                "?n=2 https://h/a/b?n=2",
                "#z https://h/a/b?n=1",
                "//other:81/x https://other:81/x",
                "http://other/x http://other/x",
                "HTTPS://other/x https://other/x",
                "/\\other/x https://h/%5Cother/x",
                "\\\\other\\x https://h/a/%5C%5Cother%5Cx",
                "./x:y https://h/a/x:y"
            })
    void aRedirectLeadsWhereABrowserWouldGo(String location, String there) throws BadUrl {
        MediaUrl from = MediaUrl.parse("https://h/a/b?n=1");
        assertEquals(MediaUrl.parse(there), from.follow(location));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "javascript:1", "ftp://h/", "http://u:p@h/", "//127.1/", "http://"})
    void aRedirectOutOfTheWebIsRefused(String location) throws BadUrl {
        MediaUrl from = MediaUrl.parse("https://h/a/b");
        assertThrows(BadUrl.class, () -> from.follow(location));
    }

    @Test
    void everySpellingOfAnAddressIsThatAddressOrRefused() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            int[] b = random.ints(4, 0, 256).toArray();
            String plain = b[0] + "." + b[1] + "." + b[2] + "." + b[3];
            String spelt = spell(random, b);
            try {
                String host = MediaUrl.parse("http://" + spelt + "/").host();
                assertEquals(plain, host, spelt);
            } catch (BadUrl refused) {
                assertFalse(spelt.equals(plain), spelt);
            }
        }
    }

    /** Decimal, octal and hexadecimal parts, the last of them for all bytes that are left, as C libraries read them. */
    private static String spell(Random random, int[] b) {
        int parts = 1 + random.nextInt(4);
        StringBuilder spelt = new StringBuilder();
        for (int i = 0; i < parts; i++) {
            long value = b[i];
            for (int k = i + 1; i == parts - 1 && k < 4; k++) {
                value = value << 8 | b[k];
            }
            String form = List.of("%d", "0%o", "0x%x", "0X%X", "00%o").get(random.nextInt(5));
            spelt.append(i == 0 ? "" : ".").append(form.formatted(value));
        }
        return random.nextInt(4) == 0 ? spelt + "." : spelt.toString();
    }

    @Test
    void noiseIsReadOrRefusedAndNeverBreaksAnything() {
        Random random = new Random(13);
        String alphabet = "ahtps:/?#[]@!%.0123xX- \\\u0130\u3002\u00df\ud83c\udfacé\u200d";
        int read = 0;
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder("http://");
            random.ints(random.nextInt(24), 0, alphabet.length()).forEach(c -> text.append(alphabet.charAt(c)));
            try {
                MediaUrl url = MediaUrl.parse(text.toString());
                assertTrue(url.target().chars().allMatch(c -> c > 0x20 && c < 0x7f), text::toString);
                assertTrue(url.authority().chars().allMatch(c -> c > 0x20 && c < 0x7f), text::toString);
                assertEquals(
                        url, MediaUrl.parse((url.secure() ? "https://" : "http://") + url.authority() + url.target()));
                read++;
            } catch (BadUrl refused) {
                assertFalse(refused.getMessage().isEmpty());
            }
        }
        assertTrue(read > 1000, "too few to say anything: " + read);
    }

    @Test
    void theLastPartOfThePathIsAName() {
        assertEquals("my film.mp4", MediaUrl.of("http://h/a/my%20film.mp4?x=/y").lastSegment());
        assertEquals("", MediaUrl.of("http://h/a/").lastSegment());
        assertEquals("ü%", MediaUrl.of("http://h/ü%25").lastSegment());
    }

    @Test
    void whatIsLoggedHoldsNoSecrets() {
        assertEquals(
                "https://h:81/...", MediaUrl.of("https://h:81/a?token=secret").toString());
    }
}
