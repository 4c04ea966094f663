package dev.cutroom.caption;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the values of a style may be, said once for a whole style and for a change of one. */
final class StyleRules {

    private StyleRules() {}

    @Target({FIELD, METHOD, PARAMETER, TYPE_USE})
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = {})
    @ReportAsSingleViolation
    @DecimalMin("1")
    @DecimalMax("200")
    @interface FontSize {
        String message() default "must be a number from 1 to 200";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** Commas would end the field of an ASS style. */
    @Target({FIELD, METHOD, PARAMETER, TYPE_USE})
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = {})
    @ReportAsSingleViolation
    @Pattern(regexp = "(?U)[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N} ._'+&()-]{0,99}")
    @interface FontName {
        String message() default
                "must be the name of a font: letters, digits, spaces and ._'+&()-, at most 100 characters";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    @Target({FIELD, METHOD, PARAMETER, TYPE_USE})
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = {})
    @ReportAsSingleViolation
    @Pattern(regexp = "#[0-9a-fA-F]{6}")
    @interface Color {
        String message() default "must be a colour such as #ffff00";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** A key of the numeric keypad, as a number or as text. */
    @Target({FIELD, METHOD, PARAMETER, TYPE_USE})
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = KeypadValidator.class)
    @interface Keypad {
        String message() default "must be a whole number from 1 to 9";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** Null is an absent key, and fine. */
    public static final class KeypadValidator implements ConstraintValidator<Keypad, JsonNode> {
        @Override
        public boolean isValid(JsonNode value, ConstraintValidatorContext context) {
            return value == null
                    || ((value.isIntegralNumber() || value.isTextual())
                            && value.asText().matches("[1-9]"));
        }
    }
}
