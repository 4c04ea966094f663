package dev.cutroom.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each rule finds the bad examples made for it, and spares the good ones: a rule that cannot fail is no rule. */
class RulesCanFailTest {

    private static final HouseRules HOUSE = HouseRules.in(Fixture.BASE);

    @Test
    void everyRuleIsTriedHere() {
        long tried = Arrays.stream(RulesCanFailTest.class.getDeclaredClasses())
                .filter(type -> type.isAnnotationPresent(Nested.class))
                .count();
        assertEquals(HOUSE.all().size() + 1, tried, "the rules on bytecode, and the one on sources");
    }

    @Nested
    class ImportTable {
        @Test
        void refusesArrowsAgainstTheTable() {
            assertBlames(HOUSE.importTable(), "media.KnowsAFeature", "job.CallsTheEntrance");
            assertSpares(HOUSE.importTable(), "fixture.Main.first", "video.UsesItsRooms");
        }

        @Test
        void refusesARoomThatIsNotInTheTable() {
            assertBlames(HOUSE.importTable(), "util.Leftover");
        }
    }

    @Nested
    class NoCycles {
        @Test
        void refusesTwoRoomsThatImportEachOther() {
            assertBlames(HOUSE.noCycles(), "project.Ouroboros", "access.Tail");
            assertSpares(HOUSE.noCycles(), "storage.Shelf");
        }
    }

    @Nested
    class Jave {
        @Test
        void refusesJaveElsewhere() {
            assertBlames(HOUSE.jave(), "video.AsksJave");
            assertSpares(HOUSE.jave(), "media.ffmpeg.Locator");
        }
    }

    @Nested
    class Whisper {
        @Test
        void refusesItsLibrariesElsewhere() {
            assertBlames(HOUSE.whisper(), "caption.HoldsAPointer", "caption.AsksWhisper");
            assertSpares(HOUSE.whisper(), "media.whisper.Binding");
        }
    }

    @Nested
    class Processes {
        @Test
        void refusesToStartThemElsewhere() {
            assertBlames(HOUSE.processes(), "video.StartsAProcess", "video.Executes");
            assertSpares(HOUSE.processes(), "media.process.Starter");
        }
    }

    @Nested
    class RestOnlyAtTheDoors {
        @Test
        void refusesAResponseInTheMiddleOfTheHouse() {
            assertBlames(HOUSE.restOnlyAtTheDoors(), "video.AnswersItself");
            assertSpares(HOUSE.restOnlyAtTheDoors(), "video.VideoResource", "http.Manners");
        }
    }

    @Nested
    class Transactions {
        @Test
        void refusesThemElsewhere() {
            assertBlames(HOUSE.transactions(), "video.SavesByTheWay", "video.AllInOne");
            assertSpares(HOUSE.transactions(), "video.VideoService", "database.Gate");
        }
    }

    @Nested
    class EntitiesStayHome {
        @Test
        void refusesAnotherRoomsRow() {
            assertBlames(HOUSE.entitiesStayHome(), "caption.BorrowsARow");
            assertSpares(HOUSE.entitiesStayHome(), "video.VideoResource");
        }
    }

    @Nested
    class ResourcesReturnNoEntity {
        @Test
        void refusesOneAndAListOfThem() {
            assertBlames(HOUSE.resourcesReturnNoEntity(), "video.VideoResource.row()", "video.VideoResource.rows()");
            assertSpares(HOUSE.resourcesReturnNoEntity(), "video.VideoResource.views()");
        }
    }

    @Nested
    class TheClock {
        @Test
        void refusesEveryWayToTheSystemsClock() {
            Stream.of("now", "today", "millis", "date", "reference")
                    .forEach(way -> assertBlames(HOUSE.clock(), "job.LooksAtTheWall." + way + "()"));
            assertSpares(HOUSE.clock(), "job.Punctual");
        }
    }

    @Nested
    class NoSleep {
        @Test
        void refusesBothWaysToSleep() {
            assertBlames(HOUSE.noSleep(), "job.Sleepy.nap()", "job.Sleepy.longNap()");
        }
    }

    @Nested
    class Names {
        @Test
        void refusesEndingsThatSayNothing() {
            Stream.of("StringUtil", "StringUtils", "ClipHelper", "ClipManager", "ClipImpl", "ClipDTO", "ClipDto")
                    .forEach(name -> assertBlames(HOUSE.names(), "video.Vague$" + name + "> "));
            assertBlames(HOUSE.names(), "video.Vague$ClipData> ");
            assertSpares(HOUSE.names(), "video.Vague$DataRate");
        }
    }

    @Nested
    class QueriesWithoutTemporalFunctions {
        @Test
        void refusesThemInLinesAndTextBlocksOnly() {
            List<String> faults = QueryLiterals.withTemporalFunctions(Fixture.SOURCES);
            assertEquals(2, faults.size(), () -> String.join("\n", faults));
            assertTrue(faults.get(0).contains("day(createdAt)"));
            assertTrue(faults.get(1).contains("CURRENT_TIMESTAMP"));
        }
    }

    private static void assertBlames(ArchRule rule, String... culprits) {
        String faults = String.join("\n", Fixture.faultsFoundBy(rule));
        for (String culprit : culprits) {
            assertTrue(faults.contains(culprit), () -> culprit + " went unnoticed:\n" + faults);
        }
    }

    private static void assertSpares(ArchRule rule, String... innocents) {
        String faults = String.join("\n", Fixture.faultsFoundBy(rule));
        for (String innocent : innocents) {
            assertFalse(faults.contains(innocent), () -> innocent + " is blamed:\n" + faults);
        }
    }
}
