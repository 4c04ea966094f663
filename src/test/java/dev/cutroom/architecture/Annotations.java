package dev.cutroom.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;

/** What the annotations on a class say about the part it plays. */
final class Annotations {

    static final Class<Entity> ENTITY = Entity.class;

    private Annotations() {}

    /** By the outermost class, so that a record nested in a resource counts as part of the resource. */
    static DescribedPredicate<JavaClass> namedWith(String endings) {
        return DescribedPredicate.describe(
                "named with " + endings, type -> outermost(type).getSimpleName().matches(".*(" + endings + ")"));
    }

    /** An interceptor carries the annotation as its binding and opens no transaction by it. */
    static DescribedPredicate<JavaClass> openingTransactions() {
        return DescribedPredicate.describe(
                "opening transactions", type -> !type.isAnnotatedWith(Interceptor.class) && isTransactional(type));
    }

    static ArchCondition<JavaMethod> returnNoEntity() {
        return new ArchCondition<>("return no entity") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getReturnType().getAllInvolvedRawTypes().stream()
                        .filter(type -> type.getBaseComponentType().isAnnotatedWith(ENTITY))
                        .map(type -> method.getFullName() + " returns " + type.getName())
                        .forEach(fault -> events.add(SimpleConditionEvent.violated(method, fault)));
            }
        };
    }

    private static boolean isTransactional(JavaClass type) {
        return type.isAnnotatedWith(Transactional.class)
                || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Transactional.class));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Annotations::outermost).orElse(type);
    }
}
