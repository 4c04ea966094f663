package dev.cutroom.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Temporal functions in the string literals of a source tree. The database keeps instants as numbers, while these
 * functions yield text there: a comparison with them is always true. Bytecode cannot show it, so the sources are read.
 */
final class QueryLiterals {

    /** Comments and characters are matched only so that a quotation mark inside them starts no string. */
    private static final Pattern TOKENS = Pattern.compile("//[^\\n]*+"
            + "|/\\*(?s:.*?)\\*/"
            + "|'(?:\\\\.|[^'\\\\])*+'"
            + "|\"\"\"(?s:\\\\.|(?!\"\"\").)*+\"\"\""
            + "|(?:\"(?:[^\"\\\\\\n]++|\\\\.)*+\")");

    private static final Pattern TEMPORAL =
            Pattern.compile("\\bcurrent_(timestamp|date|time)\\b|\\bday\\(", Pattern.CASE_INSENSITIVE);

    private QueryLiterals() {}

    /** One line a fault: the file and the literal. */
    static List<String> withTemporalFunctions(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .flatMap(QueryLiterals::faultsIn)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> faultsIn(Path file) {
        return literalsOf(textOf(file))
                .filter(literal -> TEMPORAL.matcher(literal).find())
                .map(literal -> file + ": " + literal);
    }

    private static Stream<String> literalsOf(String source) {
        return TOKENS.matcher(source).results().map(MatchResult::group).filter(token -> token.startsWith("\""));
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
