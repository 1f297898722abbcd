package dev.leadwell.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The examples of the contracts: a provider's payloads are held against the schema, a consumer reads the examples. */
public final class EventExamples {
    private EventExamples() {}

    /** Fails, naming the places, when the payload breaks the schema of the type. */
    public static void assertKeepsSchema(String type, String json) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text(one("events/" + type + ".schema.json")), InputFormat.JSON);
        assertThat(schema.validate(json, InputFormat.JSON)).as("%s against its schema: %s", type, json).isEmpty();
    }

    /** The example payloads of a type by file name, from whichever contract is on the class path. */
    public static Map<String, String> of(String type) {
        var examples = new TreeMap<String, String>();
        for (var file : all("events/examples/" + type + "*.json")) {
            examples.put(String.valueOf(file.getFilename()), text(file));
        }
        assertThat(examples).as("examples of %s on the class path", type).isNotEmpty();
        return examples;
    }

    /** Every example of a service's contract keeps its own schema. */
    public static void assertExamplesKeepTheirSchemas(String service) {
        var schemas = all("events/" + service + ".*.schema.json");
        assertThat(schemas).isNotEmpty();
        for (var schema : schemas) {
            var type = String.valueOf(schema.getFilename()).replace(".schema.json", "");
            of(type).values().forEach(example -> assertKeepsSchema(type, example));
        }
    }

    private static Resource one(String name) {
        var found = all(name);
        assertThat(found).as("%s on the class path", name).hasSize(1);
        return found.getFirst();
    }

    private static List<Resource> all(String pattern) {
        try {
            return Arrays.asList(new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
