package dev.cutroom.job;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Discriminator;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Makes jobs in the document typed: a {@code oneOf} over the types, told apart by {@code type}, so that generated clients have typed inputs
 * and outputs.
 *
 * <p>The engine knows no types. Their rooms mark the schemas of inputs and outputs with the extensions named here.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class JobSchemas implements OASFilter {

    /** Marks the input of a type that clients submit. */
    public static final String INPUT = "x-job-input";

    /** Marks the input of a type that only other calls submit. */
    public static final String INTERNAL_INPUT = "x-job-internal-input";

    /** Marks the output of a type. */
    public static final String OUTPUT = "x-job-output";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = new TreeMap<>(document.getComponents().getSchemas());
        Map<String, String> submitted = marked(schemas, INPUT);
        Map<String, String> inputs = new TreeMap<>(submitted);
        inputs.putAll(marked(schemas, INTERNAL_INPUT));
        Map<String, String> outputs = marked(schemas, OUTPUT);
        inputs.forEach((type, input) -> schemas.put(name(type) + "Job", job(type, input, outputs.get(type))));
        submitted.forEach((type, input) -> schemas.put("New" + name(type) + "Job", request(type, input)));
        schemas.put("Job", oneOf(inputs.keySet().stream().toList(), "", "A job, typed by `type`."));
        schemas.put(
                "NewJob",
                oneOf(submitted.keySet().stream().toList(), "New", "A job to be submitted, typed by `type`."));
        schemas.put("JobPage", page());
        schemas.values().forEach(JobSchemas::unmark);
        document.getComponents().setSchemas(schemas);
    }

    /** The names of schemas that carry the mark, by the type that they belong to. */
    private static Map<String, String> marked(Map<String, Schema> schemas, String mark) {
        Map<String, String> found = new TreeMap<>();
        schemas.forEach((name, schema) -> {
            Object type = schema.getExtensions() == null
                    ? null
                    : schema.getExtensions().get(mark);
            if (type != null) {
                found.put(type.toString(), name);
            }
        });
        return found;
    }

    private static void unmark(Schema schema) {
        if (schema.getExtensions() != null) {
            List.of(INPUT, INTERNAL_INPUT, OUTPUT).forEach(schema::removeExtension);
        }
    }

    private static Schema job(String type, String input, String output) {
        Schema own = object().addProperty("type", constant(type))
                .addProperty("input_data", ref(input))
                .addProperty("output_data", OASFactory.createSchema().anyOf(List.of(ref(output), nothing())))
                .addRequired("type")
                .addRequired("input_data");
        return OASFactory.createSchema().allOf(List.of(ref("JobBase"), own));
    }

    private static Schema request(String type, String input) {
        Schema own = object().addProperty("type", constant(type))
                .addProperty("input_data", ref(input))
                .addRequired("type")
                .addRequired("input_data");
        return OASFactory.createSchema().allOf(List.of(ref("NewJobBase"), own));
    }

    private static Schema oneOf(List<String> types, String prefix, String description) {
        Discriminator discriminator = OASFactory.createDiscriminator().propertyName("type");
        List<Schema> choices = new ArrayList<>();
        types.forEach(type -> {
            String name = prefix + name(type) + "Job";
            choices.add(ref(name));
            discriminator.addMapping(type, "#/components/schemas/" + name);
        });
        return OASFactory.createSchema().description(description).oneOf(choices).discriminator(discriminator);
    }

    private static Schema page() {
        return object().addProperty(
                        "items",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(ref("Job")))
                .addProperty(
                        "next_cursor",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.STRING)
                                .addType(Schema.SchemaType.NULL))
                .addRequired("items");
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
    }

    private static Schema nothing() {
        return OASFactory.createSchema().addType(Schema.SchemaType.NULL);
    }

    private static Schema constant(String value) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).addEnumeration(value);
    }

    private static Schema ref(String schema) {
        return OASFactory.createSchema().ref(schema);
    }

    /** split_fixed becomes SplitFixed. */
    private static String name(String type) {
        StringBuilder name = new StringBuilder();
        for (String word : type.split("_")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }
}
