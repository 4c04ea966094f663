package dev.cutroom.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * A small bad house, compiled on the spot. It stays off the test class path because its entities and resources would
 * become part of the program in every test that starts it.
 */
final class Fixture {

    static final Path SOURCES = Path.of("src/test/architecture");
    static final String BASE = "fixture";

    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(compiled());

    private Fixture() {}

    /** What the rule finds wrong with the bad house: nothing when it passes. */
    static List<String> faultsFoundBy(ArchRule rule) {
        return rule.evaluate(CLASSES).getFailureReport().getDetails();
    }

    private static Path compiled() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            Path classes = Files.createDirectories(Path.of("target/architecture-fixture"));
            compile(files.filter(file -> file.toString().endsWith(".java")).toList(), classes);
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile(List<Path> sources, Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options =
                List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
        var files = compiler.getStandardFileManager(null, null, null).getJavaFileObjectsFromPaths(sources);
        if (!compiler.getTask(messages, null, null, options, null, files).call()) {
            throw new IllegalStateException("The bad house does not compile:\n" + messages);
        }
    }
}
