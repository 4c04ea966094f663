package dev.cutroom.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * The rules of the house that bytecode can show, for the rooms below one base package: the program's own, or that of
 * the bad examples. A room that is not built yet breaks no rule.
 */
final class HouseRules {

    private final Rooms rooms;
    private final Arrows arrows;

    private HouseRules(Rooms rooms) {
        this.rooms = rooms;
        this.arrows = new Arrows(rooms);
    }

    static HouseRules in(String base) {
        return new HouseRules(new Rooms(base));
    }

    List<ArchRule> all() {
        return List.of(
                importTable(),
                noCycles(),
                jave(),
                whisper(),
                processes(),
                restOnlyAtTheDoors(),
                transactions(),
                entitiesStayHome(),
                resourcesReturnNoEntity(),
                clock(),
                noSleep(),
                names());
    }

    ArchRule importTable() {
        ArchRule rule = classes().that(describe("are ours", rooms::contain)).should(arrows.followTheTable());
        return called("Rooms import only what the table allows", rule);
    }

    ArchRule noCycles() {
        ArchRule rule = slices().matching(rooms.slices()).should().beFreeOfCycles();
        return called("Rooms form no cycle", rule);
    }

    ArchRule jave() {
        return called("JAVE stays in media.ffmpeg", confined("media.ffmpeg", "ws.schild.."));
    }

    ArchRule whisper() {
        ArchRule rule = confined("media.whisper", "io.github.givimad..", "com.sun.jna..");
        return called("Whisper's libraries stay in media.whisper", rule);
    }

    ArchRule processes() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage(rooms.below("media.process"))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class)
                .orShould()
                .accessTargetWhere(Calls.toRuntimeExec());
        return called("Processes start in media.process", rule);
    }

    ArchRule restOnlyAtTheDoors() {
        ArchRule rule = noClasses()
                .that(describe("are not part of a resource, a filter or http", type -> !isADoor(type)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..");
        return called("jakarta.ws.rs is for http, resources and filters", rule);
    }

    ArchRule transactions() {
        ArchRule rule = classes()
                .that(Annotations.openingTransactions())
                .should(ArchCondition.from(Annotations.namedWith("Service|Store")));
        return called("Transactions belong to services and stores", rule);
    }

    ArchRule entitiesStayHome() {
        ArchRule rule =
                classes().that(describe("are ours", rooms::contain)).should(arrows.leaveTheEntitiesOfOtherRoomsAlone());
        return called("Entities never leave their room", rule);
    }

    ArchRule resourcesReturnNoEntity() {
        ArchRule rule = methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(Annotations.namedWith("Resource"))
                .should(Annotations.returnNoEntity());
        return called("Resources return no entity", rule);
    }

    ArchRule clock() {
        ArchRule rule = noClasses().should().accessTargetWhere(Calls.toTheSystemsClock());
        return called("The time comes from an injected Clock", rule);
    }

    ArchRule noSleep() {
        return called("Nobody sleeps", noClasses().should().accessTargetWhere(Calls.toSleep()));
    }

    ArchRule names() {
        ArchRule rule = noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl|DTO|Dto|Data)");
        return called("Names say what a class is", rule);
    }

    private ArchRule confined(String home, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(rooms.below(home))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }

    private boolean isADoor(JavaClass type) {
        return resideInAPackage(rooms.below("http")).test(type)
                || Annotations.namedWith("Resource|Filter").test(type);
    }

    private static ArchRule called(String sentence, ArchRule rule) {
        return rule.allowEmptyShould(true).as(sentence);
    }
}
