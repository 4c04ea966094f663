package dev.cutroom.caption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.cutroom.caption.TextSearch.Replaced;
import dev.cutroom.http.Problem;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextSearchTest {

    private static Replaced literal(String find, String replace, String text) {
        return new TextSearch(find, replace, false, true, false).in(text);
    }

    private static Replaced regex(String find, String replace, String text) {
        return new TextSearch(find, replace, true, true, false).in(text);
    }

    @Test
    void signsOfExpressionsAreJustSignsInPlainText() {
        assertEquals(new Replaced("costs $1 (or so)", 1), literal("c.sts?", "costs $1", "c.sts? (or so)"));
    }

    @Test
    void caseAndWordsMatterWhenAskedFor() {
        assertEquals(new Replaced("Xs XX", 3), new TextSearch("ä", "X", false, false, false).in("Äs Ää"));
        assertEquals(
                new Replaced("X catalogue X.", 2),
                new TextSearch("cat", "X", false, true, true).in("cat catalogue cat."));
        assertEquals(new Replaced("écat", 0), new TextSearch("cat", "X", false, true, true).in("écat"));
    }

    @Test
    void aSpaceFindsTheEndOfALineToo() {
        assertEquals(new Replaced("in Los\nAngeles", 1), literal("New York", "Los Angeles", "in New\nYork"));
        assertEquals(new Replaced("in Paris", 1), literal("New York", "Paris", "in New\nYork"));
    }

    @Test
    void whatIsRemovedLeavesOneSpace() {
        assertEquals(new Replaced("well yes", 1), literal("uh", "", "well uh yes"));
        assertEquals(new Replaced("yes", 1), literal("uh", "", "uh yes"));
    }

    @Test
    void groupsCanBeNamed() {
        assertEquals(new Replaced("b a, $9 \\", 1), regex("(\\w) (\\w)", "$2 $1, \\$9 \\\\", "a b"));
        assertEquals(new Replaced("xx", 0), regex("y*", "z", "xx"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "x{1001}",
                "(((a{100}){100}){100}){100}",
                "(?=a)",
                "a{1,99}{1,99}{1,99}",
                "a{99999999999999999999}"
            })
    void whatCannotBeSearchedIsRefused(String expression) {
        assertThrows(Problem.class, () -> regex(expression, "", "a"));
    }

    @Test
    void aGroupThatIsNotThereIsRefused() {
        assertThrows(Problem.class, () -> regex("(a)", "$2", "a"));
    }

    @Test
    void noExpressionTakesForEver() {
        String text = "a".repeat(10_000);

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> regex("(a*)*(a*)*b", "", text));
    }
}
