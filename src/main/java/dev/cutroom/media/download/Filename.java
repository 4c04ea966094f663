package dev.cutroom.media.download;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an answer calls its file (RFC 6266): as it stands there, not fit for a path. */
final class Filename {

    private static final int LONGEST = 2000;
    private static final Pattern EXTENDED =
            Pattern.compile(";\\s*filename\\*\\s*=\\s*(utf-8|iso-8859-1)'[^']*'([^;\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED =
            Pattern.compile(";\\s*filename\\s*=\\s*\"([^\"\\\\]*(?:\\\\.[^\"\\\\]*)*)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern TOKEN =
            Pattern.compile(";\\s*filename\\s*=\\s*([^\";\\s]+)", Pattern.CASE_INSENSITIVE);

    private Filename() {}

    /** @return null when the answer does not say */
    static String of(Answer answer) {
        return answer.field("Content-Disposition")
                .filter(field -> field.length() <= LONGEST)
                .flatMap(Filename::parse)
                .filter(name -> !name.isBlank())
                .orElse(null);
    }

    private static Optional<String> parse(String field) {
        Matcher extended = EXTENDED.matcher(field);
        if (extended.find()) {
            return Optional.of(
                    extended.group(1).equalsIgnoreCase("utf-8")
                            ? Escapes.plain(extended.group(2))
                            : Escapes.plain(extended.group(2), StandardCharsets.ISO_8859_1));
        }
        Matcher quoted = QUOTED.matcher(field);
        if (quoted.find()) {
            return Optional.of(Latin.utf8(quoted.group(1).replaceAll("\\\\(.)", "$1")));
        }
        Matcher token = TOKEN.matcher(field);
        return token.find() ? Optional.of(Latin.utf8(token.group(1))) : Optional.empty();
    }
}
