package dev.cutroom.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/** Conditions on the arrows between rooms. */
final class Arrows {

    private final Rooms rooms;

    Arrows(Rooms rooms) {
        this.rooms = rooms;
    }

    /** A room that is not in the table is refused even when nobody imports it: that is how a `util` begins. */
    ArchCondition<JavaClass> followTheTable() {
        return new ArchCondition<>("follow the table of rooms") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!rooms.know(rooms.of(type))) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " lives in no known room"));
                }
                arrowsOf(type)
                        .filter(arrow -> !rooms.allow(rooms.of(type), rooms.of(targetOf(arrow))))
                        .forEach(arrow -> events.add(SimpleConditionEvent.violated(arrow, arrow.getDescription())));
            }
        };
    }

    ArchCondition<JavaClass> leaveTheEntitiesOfOtherRoomsAlone() {
        return new ArchCondition<>("leave the entities of other rooms alone") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                arrowsOf(type)
                        .filter(arrow -> targetOf(arrow).isAnnotatedWith(Annotations.ENTITY))
                        .filter(arrow -> !rooms.of(type).equals(rooms.of(targetOf(arrow))))
                        .forEach(arrow -> events.add(SimpleConditionEvent.violated(arrow, arrow.getDescription())));
            }
        };
    }

    private Stream<Dependency> arrowsOf(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream().filter(arrow -> rooms.contain(targetOf(arrow)));
    }

    private static JavaClass targetOf(Dependency arrow) {
        return arrow.getTargetClass().getBaseComponentType();
    }
}
