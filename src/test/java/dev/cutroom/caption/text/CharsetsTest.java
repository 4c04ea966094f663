package dev.cutroom.caption.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetsTest {

    @ParameterizedTest
    @CsvSource({
        "UTF-8,''",
        "UTF-8,\ufeff",
        "UTF-16LE,\ufeff",
        "UTF-16BE,\ufeff",
        "UTF-32LE,\ufeff",
        "UTF-32BE,\ufeff",
        "UTF-16LE,''",
        "UTF-16BE,''"
    })
    void unicodeIsToldByItsMarkAndWithoutOne(String charset, String mark) {
        String text = "1\n00:00:00,500 --> 00:00:02,000\nCafé 你好 😀\n";
        assertEquals(text, Charsets.decode((mark + text).getBytes(Charset.forName(charset))));
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1, Café Über",
        "windows-1252, 'It’s a “quoted” line — really…'",
        "ISO-8859-1, '¿Cómo estás, señor? Mañana será otro día.'",
        "windows-1250, 'Żółte łódki płyną po jeziorze. Dziękuję, źle śpię.'",
        "windows-1251, 'Привет, как твои дела сегодня? Я не знаю, что тебе сказать.'",
        "KOI8-R, 'Привет, как твои дела сегодня? Я не знаю, что тебе сказать.'",
        "windows-1253, 'Καλημέρα, τι κάνεις σήμερα; Δεν ξέρω τι να πω.'",
        "windows-1254, 'Merhaba, nasılsın? İyi değilim, çok yoruldum. Güneş doğdu ağabey.'",
        "windows-1255, 'שלום, מה שלומך היום? אני לא יודע מה להגיד.'",
        "Shift_JIS, こんにちは、お元気ですか。私は元気です。",
        "EUC-JP, こんにちは、お元気ですか。私は元気です。",
        "GB18030, 你好，你今天怎么样？我不知道该说什么。",
        "Big5, 你好，你今天怎麼樣？我不知道該說什麼。",
        "EUC-KR, '안녕하세요, 잘 지내세요? 무슨 말을 해야 할지 모르겠어요.'",
    })
    void oldCharacterSetsAreToldByTheirLetters(String charset, String said) {
        String text = "1\n00:00:00,500 --> 00:00:02,000\n" + said + "\n";
        assertEquals(text, Charsets.decode(text.getBytes(Charset.forName(charset))));
    }

    @Test
    void lettersFarDownInTheFileAreFound() {
        String text = "[Script Info]\n" + "; nothing but comments\n".repeat(3_000) + "Café Über für Größe\n";
        assertEquals(text, Charsets.decode(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Read as anything else, every accent of it would become two wrong letters. */
    @Test
    void damagedUtf8IsRefusedRatherThanGarbled() {
        byte[] bytes =
                ("1\n00:00:00,500 --> 00:00:02,000\n" + "é ü ñ å ".repeat(20) + "X\n").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xc3;
        assertEquals(TextFault.UNKNOWN_CHARSET, Read.refused(bytes).fault());
    }

    @Test
    void binaryIsNoText() {
        assertEquals(
                TextFault.NOT_CAPTIONS,
                Read.refused(new byte[] {0, 1, 0, 1, 0, 1}).fault());
        assertEquals(
                TextFault.NOT_CAPTIONS,
                Read.refused(new byte[] {'a', 0, 0, 0, 'b', 'c', 'd'}).fault());
    }
}
