package dev.cutroom.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Calls the house does without; a method reference counts as a call. */
final class Calls {

    private static final Set<String> LEGACY_CLOCKS = Set.of(
            System.class.getName() + ".currentTimeMillis",
            Date.class.getName() + ".<init>",
            Calendar.class.getName() + ".getInstance");

    private static final Set<String> SLEEPS =
            Set.of(Thread.class.getName() + ".sleep", TimeUnit.class.getName() + ".sleep");

    private Calls() {}

    static DescribedPredicate<JavaAccess<?>> toTheSystemsClock() {
        return DescribedPredicate.describe("the system's clock", access -> isLegacyClock(access) || isNow(access));
    }

    static DescribedPredicate<JavaAccess<?>> toSleep() {
        return DescribedPredicate.describe("sleep", access -> SLEEPS.contains(nameOf(access)));
    }

    static DescribedPredicate<JavaAccess<?>> toRuntimeExec() {
        return DescribedPredicate.describe(
                "Runtime.exec", access -> nameOf(access).equals(Runtime.class.getName() + ".exec"));
    }

    /** {@code now(ZoneId)} reads the system's clock as much as {@code now()} does; {@code now(Clock)} is the way. */
    private static boolean isNow(JavaAccess<?> access) {
        return access.getTargetOwner().getPackageName().equals("java.time")
                && access.getName().equals("now")
                && !takes(access, Clock.class);
    }

    /** {@code new Date(millis)} only wraps a number. */
    private static boolean isLegacyClock(JavaAccess<?> access) {
        return LEGACY_CLOCKS.contains(nameOf(access)) && !takes(access, long.class);
    }

    private static boolean takes(JavaAccess<?> access, Class<?> parameter) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(parameter));
    }

    private static String nameOf(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getName();
    }
}
