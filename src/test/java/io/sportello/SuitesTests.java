package io.sportello;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** No test is lost between the build, which leaves out what suites run, and the suites. */
class SuitesTests {

    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern EXCLUDE = Pattern.compile("<exclude>(.*Tests\\.java)</exclude>");

    @Test
    void whatTheBuildLeavesOutIsRunByOneSuite() throws IOException {
        List<String> excludes = EXCLUDE.matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .map(found -> "glob:" + found.group(1))
                .toList();
        List<Class<?>> leftOut = tests().filter(file -> excludes.stream()
                        .anyMatch(exclude ->
                                file.getFileSystem().getPathMatcher(exclude).matches(file)))
                .<Class<?>>map(SuitesTests::load)
                .toList();
        List<Class<?>> suites = tests().filter(file -> file.toString().endsWith("SuiteTests.java"))
                .<Class<?>>map(SuitesTests::load)
                .toList();
        assertThat(suites).hasSizeGreaterThan(1).allMatch(suite -> suite.isAnnotationPresent(Suite.class));
        assertThat(leftOut).hasSizeGreaterThan(20).doesNotContainAnyElementsOf(suites);
        assertThat(leftOut).allSatisfy(test -> assertThat(suites.stream().filter(suite -> runs(suite, test)))
                .as("suites of %s", test)
                .hasSize(1));
    }

    private static Stream<Path> tests() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files
                    .filter(file -> file.toString().endsWith("Tests.java"))
                    .map(TESTS::relativize)
                    .toList()
                    .stream();
        }
    }

    private static Class<?> load(Path file) {
        String name = file.toString().replaceFirst("\\.java$", "").replaceAll("[/\\\\]", ".");
        try {
            return Class.forName(name, false, SuitesTests.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean runs(Class<?> suite, Class<?> test) {
        SelectClasses classes = suite.getAnnotation(SelectClasses.class);
        SelectPackages packages = suite.getAnnotation(SelectPackages.class);
        IncludeClassNamePatterns names = suite.getAnnotation(IncludeClassNamePatterns.class);
        boolean named = classes != null
                && (List.of(classes.value()).contains(test)
                        || List.of(classes.names()).contains(test.getName()));
        boolean inRoom = packages != null
                && Arrays.stream(packages.value())
                        .anyMatch(room -> (test.getPackageName() + ".").startsWith(room + "."));
        return (named || inRoom)
                && (names == null || Arrays.stream(names.value()).anyMatch(test.getName()::matches));
    }
}
