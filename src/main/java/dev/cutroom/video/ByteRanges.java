package dev.cutroom.video;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code Range} header by RFC 9110, section 14.2. */
final class ByteRanges {

    /** More ranges than this in one request help nobody but a flood. */
    private static final int MOST = 16;

    private static final Pattern SPEC = Pattern.compile("\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})\\s*");

    private ByteRanges() {}

    /** Bytes from {@code first} to {@code last}, both included. */
    record ByteRange(long first, long last) {

        long length() {
            return last - first + 1;
        }

        String contentRange(long size) {
            return "bytes " + first + "-" + last + "/" + size;
        }
    }

    /**
     * The ranges that can be served, in the order they were asked for.
     *
     * @return empty when the header is to be ignored: absent, of another unit, malformed, or too many; a list without elements when no range
     *     lies inside the file (416)
     */
    static Optional<List<ByteRange>> parse(String header, long size) {
        if (header == null || !header.startsWith("bytes=")) {
            return Optional.empty();
        }
        String[] specs = header.substring("bytes=".length()).split(",");
        List<ByteRange> ranges = new ArrayList<>();
        for (String spec : specs) {
            Matcher parts = SPEC.matcher(spec);
            if (!parts.matches() || isMalformed(parts)) {
                return Optional.empty();
            }
            inside(parts, size).ifPresent(ranges::add);
        }
        return specs.length > MOST ? Optional.empty() : Optional.of(ranges);
    }

    private static boolean isMalformed(Matcher parts) {
        String first = parts.group(1);
        String last = parts.group(2);
        return first.isEmpty() ? last.isEmpty() : !last.isEmpty() && Long.parseLong(last) < Long.parseLong(first);
    }

    private static Optional<ByteRange> inside(Matcher parts, long size) {
        if (parts.group(1).isEmpty()) {
            long suffix = Math.min(Long.parseLong(parts.group(2)), size);
            return suffix == 0 ? Optional.empty() : Optional.of(new ByteRange(size - suffix, size - 1));
        }
        long first = Long.parseLong(parts.group(1));
        long last = parts.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(parts.group(2)), size - 1);
        return first >= size ? Optional.empty() : Optional.of(new ByteRange(first, last));
    }
}
