package dev.cutroom.caption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.caption.text.AssStyle;
import dev.cutroom.caption.text.Cue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CueLayoutTest {
    private static final Pattern SIZE = Pattern.compile("^\\{\\\\fs([\\d.]+)}");
    private static final double LETTER = 0.6;

    @Test
    void whatFitsStaysAsItIs() {
        assertEquals("Some words\\Nin two lines", laidOut("Some words\nin two lines", 640, 360));
    }

    @Test
    void aWordThatIsTooWideGetsSmallerInOnePiece() {
        String text = laidOut("Some words for a tall picture", 64, 1024);

        assertTrue(text.endsWith("}Some words for a tall picture"), text);
        assertTrue("picture".length() * LETTER * size(text) <= 58, text);
    }

    @Test
    void aLineWithoutSpacesIsBrokenAndMadeSmallUntilItIsInside() {
        String text = laidOut("H".repeat(3000), 640, 360);

        List<String> lines = Arrays.asList(text.replaceFirst(SIZE.pattern(), "").split("\\\\N"));
        assertEquals("H".repeat(3000), String.join("", lines));
        assertTrue(lines.stream().allMatch(line -> line.length() * LETTER * size(text) <= 615), text);
        assertTrue(lines.size() * size(text) <= 335, lines.size() + " lines of " + size(text));
    }

    @Test
    void chineseIsBrokenBetweenItsSigns() {
        String text = laidOut("你好世界".repeat(20), 640, 360);

        assertFalse(SIZE.matcher(text).find(), text);
        assertTrue(Arrays.stream(text.split("\\\\N")).allMatch(line -> line.length() * LETTER * 25 <= 615), text);
    }

    @Test
    void noTextMakesATagOfItsOwn() {
        Random random = new Random(20_261_125);
        String signs = "{}\\nNhan8pos(0,0)':;%[]$\"clip bord3 fs99 ";
        for (int i = 0; i < 500; i++) {
            StringBuilder said = new StringBuilder();
            for (int n = random.nextInt(60) + 1; n > 0; n--) {
                said.append(signs.charAt(random.nextInt(signs.length())));
            }
            String text = laidOut(said.toString(), 640, 360).replaceFirst(SIZE.pattern(), "");
            // An opening brace that no backslash precedes would begin a tag.
            assertFalse(Pattern.compile("(?<!\\\\)\\{").matcher(text).find(), text);
        }
    }

    @Test
    void onlyOurOwnSizeStandsInATag() {
        String text = laidOut("{\\fs1} words {\\pos(0,0)}", 64, 360);

        assertTrue(SIZE.matcher(text).find(), text);
        assertEquals("\\{\\\u2060fs1\\} words \\{\\\u2060pos(0,0)\\}", text.replaceFirst(SIZE.pattern(), ""));
    }

    private static String laidOut(String text, int width, int height) {
        return new CueLayout(width, height, AssStyle.DEFAULT, line -> LETTER * line.length(), Locale.ENGLISH)
                .event(new Cue(0, 1000, text, List.of()))
                .text();
    }

    private static double size(String text) {
        Matcher size = SIZE.matcher(text);
        return size.find() ? Double.parseDouble(size.group(1)) : 0;
    }
}
