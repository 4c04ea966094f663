package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.media.mp4.PictureCodec.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeamsTest {
    /** A picture that knows what it refers to, by index; only the test may ask. */
    private record Coded(Access access, Set<Long> needs) {}

    @Test
    void whatIsCopiedNeedsNothingThatIsNotAndLacksNoPicture() {
        Random random = new Random(11);
        int copied = 0;
        for (int round = 0; round < 4000; round++) {
            List<Coded> stream = stream(random);
            long first = random.nextInt(stream.size());
            long until = first + 1 + random.nextInt((int) (stream.size() - first));
            Seams seams = new Seams(stream.stream().map(Coded::access).toList(), true);
            Optional<Seams.Begin> begin = seams.begin(first);
            Optional<Seams.End> end = seams.end(until);
            if (begin.isPresent()
                    && end.isPresent()
                    && end.get().until() > begin.get().from()) {
                copied++;
                assertWhole(stream, begin.get(), end.get(), first, until);
            }
        }
        assertTrue(copied > 1000, "only " + copied + " of 4000 ranges could be copied");
    }

    @Test
    void aWindowSeesTheSameSeamsAsTheWholeFile() {
        Random random = new Random(12);
        for (int round = 0; round < 2000; round++) {
            List<Access> all = stream(random).stream().map(Coded::access).toList();
            List<Access> window = all.subList(0, random.nextInt(all.size()) + 1);
            long at = random.nextInt(all.size());
            Seams part = new Seams(window, false);
            part.begin(at)
                    .ifPresent(
                            begin -> assertEquals(new Seams(all, true).begin(at).orElseThrow(), begin));
            part.end(at)
                    .ifPresent(end -> assertTrue(
                            new Seams(all, true).end(at).orElseThrow().until() >= end.until()));
        }
    }

    @Test
    void copiesUpToTheEndWhereNothingIsReordered() {
        List<Access> plain = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            plain.add(new Access(i, i % 30 == 0, i % 30 == 0 ? Entry.CLOSED : Entry.NONE, i));
        }

        assertEquals(new Seams.End(46, 47), new Seams(plain, true).end(47).orElseThrow());
        assertEquals(new Seams.Begin(30, 30), new Seams(plain, true).begin(30).orElseThrow());
        assertEquals(new Seams.Begin(30, 30), new Seams(plain, true).begin(1).orElseThrow());
    }

    @Test
    void passesOverAKeyframeWhosePicturesBeforeItNeedTheGroupBefore() {
        List<Access> open = List.of(
                new Access(0, true, Entry.CLOSED, 0),
                new Access(3, true, Entry.OPEN, 1),
                new Access(1, false, Entry.NONE, 2),
                new Access(2, false, Entry.NONE, 3),
                new Access(4, true, Entry.OPEN, 4),
                new Access(5, false, Entry.NONE, 5));
        Seams seams = new Seams(open, true);

        assertEquals(new Seams.Begin(4, 4), seams.begin(1).orElseThrow());
        assertTrue(seams.keyed(1, 4));
    }

    private static void assertWhole(List<Coded> stream, Seams.Begin begin, Seams.End end, long first, long until) {
        Set<Long> kept = new HashSet<>();
        for (Coded picture : stream.subList(begin.position(), end.position() + 1)) {
            assertTrue(kept.containsAll(picture.needs()), picture + " needs more than " + kept);
            kept.add(picture.access().index());
        }
        assertTrue(begin.from() >= first && end.until() <= until);
        assertEquals(end.until() - begin.from(), kept.size());
        for (long index = begin.from(); index < end.until(); index++) {
            assertTrue(kept.contains(index), "lacks " + index);
        }
    }

    /** Groups of random length, open or closed, with runs of pictures that refer to both sides. */
    private static List<Coded> stream(Random random) {
        List<Coded> stream = new ArrayList<>();
        long next = 0;
        int groups = 2 + random.nextInt(6);
        for (int group = 0; group < groups; group++) {
            boolean closed = group == 0 || random.nextInt(3) > 0;
            next = group(stream, next, closed, random);
        }
        return stream;
    }

    private static long group(List<Coded> stream, long from, boolean closed, Random random) {
        int leading = from == 0 ? 0 : random.nextInt(4);
        long anchor = from + leading;
        add(stream, anchor, true, closed ? Entry.CLOSED : Entry.OPEN, Set.of());
        for (long index = from; index < anchor; index++) {
            add(stream, index, false, Entry.NONE, closed ? Set.of(anchor) : Set.of(from - 1, anchor));
        }
        for (int run = random.nextInt(8); run > 0; run--) {
            int between = random.nextInt(5);
            long following = anchor + between + 1;
            add(stream, following, false, Entry.NONE, Set.of(anchor));
            for (long index = anchor + 1; index < following; index++) {
                add(stream, index, false, Entry.NONE, Set.of(anchor, following));
            }
            anchor = following;
        }
        return anchor + 1;
    }

    private static void add(List<Coded> stream, long index, boolean key, Entry entry, Set<Long> needs) {
        stream.add(new Coded(new Access(index, key, entry, stream.size()), needs));
    }
}
