package dev.cutroom.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;

/** Which room may import which, seen from one base package. */
final class Rooms {

    /** The base package itself: the program's entrance, which may know every room and which no room knows. */
    static final String ENTRANCE = "";

    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("project", Set.of("access", "http", "database")),
            Map.entry("video", Set.of("project", "job", "media", "storage", "http", "access", "database")),
            Map.entry("caption", Set.of("video", "project", "job", "media", "storage", "http", "access", "database")),
            Map.entry("notification", Set.of("job", "video", "caption", "project", "http", "access", "database")),
            Map.entry(
                    "maintenance",
                    Set.of("project", "video", "caption", "job", "media", "storage", "http", "access", "database")),
            Map.entry("job", Set.of("http", "access", "storage", "database")),
            Map.entry("access", Set.of("http", "database")),
            Map.entry("http", Set.of("database")),
            Map.entry("database", Set.of()),
            Map.entry("media", Set.of()),
            Map.entry("storage", Set.of()));

    private final String base;

    Rooms(String base) {
        this.base = base;
    }

    boolean contain(JavaClass type) {
        String home = type.getPackageName();
        return home.equals(base) || home.startsWith(base + ".");
    }

    /** The room a class of ours lives in; sub-packages belong to their room. */
    String of(JavaClass type) {
        String home = type.getPackageName();
        if (home.equals(base)) {
            return ENTRANCE;
        }
        String below = home.substring(base.length() + 1);
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }

    boolean know(String room) {
        return room.equals(ENTRANCE) || MAY_IMPORT.containsKey(room);
    }

    boolean allow(String from, String to) {
        if (from.equals(to)) {
            return true;
        }
        if (to.equals(ENTRANCE)) {
            return false;
        }
        return from.equals(ENTRANCE) || MAY_IMPORT.getOrDefault(from, Set.of()).contains(to);
    }

    /** A package and what lies below it, in ArchUnit's notation. */
    String below(String path) {
        return base + "." + path + "..";
    }

    /** Every room as a slice, in ArchUnit's notation. */
    String slices() {
        return base + ".(*)..";
    }
}
