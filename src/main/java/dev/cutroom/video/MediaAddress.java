package dev.cutroom.video;

import dev.cutroom.media.download.BadUrl;
import dev.cutroom.media.download.MediaUrl;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text, where there is one, must be an address that can be downloaded from. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = MediaAddress.Validator.class)
@interface MediaAddress {

    String message() default "must be an http or https address";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Says what is wrong in the words of {@link MediaUrl}, which never repeat the text itself. */
    class Validator implements ConstraintValidator<MediaAddress, String> {

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            try {
                if (text != null) {
                    MediaUrl.parse(text);
                }
                return true;
            } catch (BadUrl e) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(e.getMessage()).addConstraintViolation();
                return false;
            }
        }
    }
}
