package dev.cutroom.media.download;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An http or https address, taken apart once: what is checked is what is asked for.
 *
 * @param host as {@link HostName} spells it
 * @param port 1 to 65535
 * @param target path and query, percent-encoded; no fragment
 */
public record MediaUrl(boolean secure, String host, int port, String target) {

    /** The most characters that an address may have. */
    public static final int LONGEST = 8000;

    private static final Pattern FORM =
            Pattern.compile("(https?)://([^/?#]*)([^#]*)(?:#.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\]]*\\]|[^:]*)(?::(\\d{0,5}))?");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

    /** @throws BadUrl when it is no such address, or holds a user name or password */
    public static MediaUrl parse(String text) throws BadUrl {
        String bare = text.strip();
        if (bare.length() > LONGEST) {
            throw new BadUrl("must have at most " + LONGEST + " characters");
        }
        if (bare.chars().anyMatch(c -> c < 0x20 || c == 0x7f)) {
            throw new BadUrl("must not hold control characters");
        }
        Matcher form = FORM.matcher(bare);
        if (!form.matches()) {
            throw new BadUrl("must begin with http:// or https://");
        }
        return of(form.group(1).equalsIgnoreCase("https"), form.group(2), form.group(3));
    }

    /** The same, for a text that is known to be one. */
    public static MediaUrl of(String text) {
        try {
            return parse(text);
        } catch (BadUrl e) {
            throw new IllegalArgumentException("This was to be an address, but it " + e.getMessage(), e);
        }
    }

    private static MediaUrl of(boolean secure, String authority, String rest) throws BadUrl {
        if (authority.contains("@")) {
            throw new BadUrl("must not hold a user name or password");
        }
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            throw new BadUrl("must name a host, and a port from 1 to 65535 if any");
        }
        String target = Escapes.escaped(rest);
        return new MediaUrl(
                secure,
                HostName.of(parts.group(1)),
                port(parts.group(2), secure),
                target.startsWith("/") ? target : "/" + target);
    }

    private static int port(String digits, boolean secure) throws BadUrl {
        if (digits == null || digits.isEmpty()) {
            return secure ? 443 : 80;
        }
        int port = Integer.parseInt(digits);
        if (port < 1 || port > 65535) {
            throw new BadUrl("must name a port from 1 to 65535");
        }
        return port;
    }

    /** Where a redirect from here leads. @throws BadUrl when that is no http or https address */
    MediaUrl follow(String location) throws BadUrl {
        String bare = location.strip();
        if (SCHEME.matcher(bare).matches()) {
            return parse(bare);
        }
        if (bare.startsWith("//")) {
            return parse((secure ? "https:" : "http:") + bare);
        }
        String reference = Escapes.escaped(bare.replaceFirst("#.*", ""));
        if (reference.isEmpty()) {
            return this;
        }
        String path = target.replaceFirst("\\?.*", "");
        // java.net.URI resolves a bare query by RFC 2396, which drops the last segment.
        return new MediaUrl(secure, host, port, reference.startsWith("?") ? path + reference : resolved(reference));
    }

    private String resolved(String reference) throws BadUrl {
        try {
            URI base = URI.create("http://host" + target.replaceFirst("\\?.*", ""));
            URI there = base.resolve(reference);
            String path = there.getRawPath().replaceFirst("^(/\\.\\.)+(?=/|$)", "");
            return path + (there.getRawQuery() == null ? "" : "?" + there.getRawQuery());
        } catch (IllegalArgumentException e) {
            throw new BadUrl("leads to no address");
        }
    }

    /** The content of the Host field. */
    String authority() {
        return HostName.bracketed(host) + (port == (secure ? 443 : 80) ? "" : ":" + port);
    }

    /** The last part of the path in plain characters, empty when the path ends with a slash. */
    public String lastSegment() {
        String path = target.replaceFirst("\\?.*", "");
        return Escapes.plain(path.substring(path.lastIndexOf('/') + 1));
    }

    /** Without path and query, which may hold secrets: this may be logged. */
    @Override
    public String toString() {
        return (secure ? "https://" : "http://") + authority() + "/...";
    }
}
