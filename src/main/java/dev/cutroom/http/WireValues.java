package dev.cutroom.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Reads one JSON value as a Java type, without bending it. */
final class WireValues {

    private final BiFunction<JsonNode, Class<? extends Record>, Record> records;

    /** @param records reads a nested object */
    WireValues(BiFunction<JsonNode, Class<? extends Record>, Record> records) {
        this.records = records;
    }

    /** The value is of another kind; the message says which is wanted. */
    static class Misfit extends RuntimeException {
        Misfit(String message) {
            super(message, null, false, false);
        }
    }

    /** @param node null when the key is absent */
    Object read(JsonNode node, Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == Patched.class) {
            return node == null ? Patched.ABSENT : new Patched<>(true, read(node, generic.getActualTypeArguments()[0]));
        }
        if (node == null || node.isNull()) {
            return null;
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return list(node, generic.getActualTypeArguments()[0]);
        }
        return scalar(node, (Class<?>) type);
    }

    private List<Object> list(JsonNode node, Type element) {
        require(node.isArray(), "must be a list");
        List<Object> values = new ArrayList<>();
        node.forEach(item -> values.add(read(item, element)));
        return values;
    }

    private Object scalar(JsonNode node, Class<?> type) {
        if (JsonNode.class.isAssignableFrom(type)) {
            require(type.isInstance(node), "must be an object");
            return node;
        }
        if (type == String.class) {
            require(node.isTextual(), "must be text");
            require(isWhole(node.textValue()), "must not hold NUL or half a character");
            return node.textValue();
        }
        if (type == Boolean.class) {
            require(node.isBoolean(), "must be true or false");
            return node.booleanValue();
        }
        if (type == Integer.class) {
            require(node.isIntegralNumber() && node.canConvertToInt(), "must be a whole number");
            return node.intValue();
        }
        if (type == Long.class) {
            require(node.isIntegralNumber() && node.canConvertToLong(), "must be a whole number");
            return node.longValue();
        }
        if (type == Double.class) {
            require(node.isNumber() && Double.isFinite(node.doubleValue()), "must be a number");
            return node.doubleValue();
        }
        return structured(node, type);
    }

    private Object structured(JsonNode node, Class<?> type) {
        if (type == Instant.class) {
            return instant(node);
        }
        if (type.isEnum()) {
            return constant(node, type);
        }
        return records.apply(node, type.asSubclass(Record.class));
    }

    /** SQLite ends text at a NUL; half a surrogate pair is no character and comes back as another one. */
    private static boolean isWhole(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    private static Instant instant(JsonNode node) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(node.asText());
            require(time.getYear() >= 1970 && time.getYear() <= 9999, "must be a time from 1970 to 9999");
            return time.toInstant();
        } catch (DateTimeException e) {
            throw new Misfit("must be a time such as 2026-01-31T12:00:00.000Z");
        }
    }

    private static Object constant(JsonNode node, Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> wireName(constant).equals(node.textValue()))
                .findFirst()
                .orElseThrow(() -> new Misfit("must be one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(WireValues::wireName)
                                .collect(Collectors.joining(", "))));
    }

    /** The name of an enum's constant on the wire. */
    static String wireName(Object constant) {
        try {
            JsonProperty name =
                    constant.getClass().getField(((Enum<?>) constant).name()).getAnnotation(JsonProperty.class);
            return name == null ? ((Enum<?>) constant).name() : name.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void require(boolean fits, String message) {
        if (!fits) {
            throw new Misfit(message);
        }
    }
}
