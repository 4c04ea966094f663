package dev.cutroom.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cutroom.http.Problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a JSON object into a record and finds every fault of it at once: unknown keys, wrong kinds of value (no text for a number, no
 * number for a text), broken constraints of Bean Validation.
 *
 * <p>Jackson alone stops at the first fault and bends one kind of value into another.
 */
@ApplicationScoped
public class StrictJson {

    /** A body of nothing but nonsense is not answered at its own length. */
    private static final int MOST_UNKNOWN = 100;

    private final Validator validator;
    private final WireValues values = new WireValues((node, type) -> read(node, type, ""));

    public StrictJson(Validator validator) {
        this.validator = validator;
    }

    /**
     * @param prefix put before the names of fields in faults, such as {@code input_data.}
     * @throws Problem INVALID_INPUT with all faults
     */
    public <T extends Record> T read(JsonNode body, Class<T> type, String prefix) {
        if (!(body instanceof ObjectNode object)) {
            throw Problem.invalid(
                    prefix.isEmpty() ? "body" : prefix.substring(0, prefix.length() - 1), "must be an object");
        }
        List<Fault> faults = new ArrayList<>(unknownKeys(object, type, prefix));
        Map<String, Object> fields = new HashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            readField(object, component, type, prefix, fields, faults);
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        T made = construct(type, fields);
        List<Fault> crossFaults = faultsOf(validator.validate(made), type, prefix);
        if (!crossFaults.isEmpty()) {
            throw Problem.invalid(crossFaults);
        }
        return made;
    }

    private void readField(
            ObjectNode object,
            RecordComponent component,
            Class<?> type,
            String prefix,
            Map<String, Object> fields,
            List<Fault> faults) {
        String name = wireName(type, component.getName());
        try {
            Object value = values.read(object.get(name), component.getGenericType());
            fields.put(component.getName(), value);
            faults.addAll(faultsOf(validator.validateValue(type, component.getName(), value), type, prefix));
        } catch (WireValues.Misfit misfit) {
            faults.add(new Fault(prefix + name, misfit.getMessage()));
        } catch (Problem nested) {
            nested.faults()
                    .forEach(fault -> faults.add(new Fault(prefix + name + "." + fault.field(), fault.message())));
        }
    }

    private static List<Fault> unknownKeys(ObjectNode object, Class<?> type, String prefix) {
        Set<String> known = Arrays.stream(type.getRecordComponents())
                .map(component -> wireName(type, component.getName()))
                .collect(Collectors.toSet());
        List<Fault> faults = new ArrayList<>();
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name) && faults.size() < MOST_UNKNOWN) {
                faults.add(new Fault(prefix + name, "is not a known key; known are " + list(known)));
            }
        });
        return faults;
    }

    private static String list(Set<String> known) {
        return known.isEmpty()
                ? "none"
                : String.join(", ", known.stream().sorted().toList());
    }

    private static <V> List<Fault> faultsOf(Set<ConstraintViolation<V>> violations, Class<?> type, String prefix) {
        return violations.stream()
                .map(violation -> new Fault(
                        prefix + wireName(type, violation.getPropertyPath().toString()), violation.getMessage()))
                .sorted((a, b) -> a.field().compareTo(b.field()))
                .toList();
    }

    private static <T extends Record> T construct(Class<T> type, Map<String, Object> fields) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] arguments = Arrays.stream(components)
                .map(component -> fields.get(component.getName()))
                .toArray();
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make a " + type.getSimpleName(), e);
        }
    }

    /** As the JSON form has it, unless the record says with {@code @JsonNaming} that its keys are camelCase. */
    private static String wireName(Class<?> type, String javaName) {
        JsonNaming naming = type.getAnnotation(JsonNaming.class);
        return naming != null && naming.value() == PropertyNamingStrategies.LowerCamelCaseStrategy.class
                ? javaName
                : PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(javaName);
    }
}
