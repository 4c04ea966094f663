package dev.cutroom.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Reads query parameters. JAX-RS answers a parameter that does not fit with 404; here it is a 400 that names it.
 *
 * <p>Null or empty text is an absent parameter.
 */
public final class Parameters {

    private Parameters() {}

    /** @throws Problem INVALID_INPUT when it is no whole number from {@code least} to {@code most} */
    public static int integer(String name, String text, int absent, int least, int most) {
        if (isAbsent(text)) {
            return absent;
        }
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of range
        }
        throw Problem.invalid(name, "must be a whole number from " + least + " to " + most);
    }

    /** Null when absent. @throws Problem INVALID_INPUT when it is no number of at least {@code least} */
    public static Double number(String name, String text, double least) {
        if (isAbsent(text)) {
            return null;
        }
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value) && value >= least) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of range
        }
        throw Problem.invalid(name, "must be a number of at least " + least);
    }

    /** Null when absent. @throws Problem INVALID_INPUT when it is neither true nor false */
    public static Boolean flag(String name, String text) {
        if (isAbsent(text)) {
            return null;
        }
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Problem.invalid(name, "must be true or false");
        };
    }

    /** False when absent. @throws Problem INVALID_INPUT when it is neither true nor false */
    public static boolean isTrue(String name, String text) {
        return Boolean.TRUE.equals(flag(name, text));
    }

    /** Null when absent. @throws Problem INVALID_INPUT when the enum has no such constant (in lower case) */
    public static <E extends Enum<E>> E constant(String name, String text, Class<E> type) {
        if (isAbsent(text)) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        name,
                        "must be one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))));
    }

    private static boolean isAbsent(String text) {
        return text == null || text.isEmpty();
    }
}
