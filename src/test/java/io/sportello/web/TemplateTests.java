package io.sportello.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads every room's templates and messages: nothing the browser's policy forbids, and no text in one language only. */
class TemplateTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\sstyle\\s*=|th:style|<style|\\son[a-z]+\\s*=|th:on[a-z]+|<script(?![^>]*\\ssrc)(?![^>]*th:src)"
                    + "|<script[^>]*>\\s*[^<\\s]|th:utext|javascript:|th:inline|hx-on|hx-vals=['\"]js",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MESSAGE = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)[}(]");
    private static final Pattern FRAGMENT = Pattern.compile("~\\{(\\w+/\\w+) :: (\\w+)");

    @Test
    void holdNothingInline() throws IOException {
        assertThat(templates()).isNotEmpty().allSatisfy(template -> assertThat(Files.readString(template))
                .as(template.toString())
                .doesNotContainPattern(FORBIDDEN));
    }

    /** A rule that is not closed swallows all that follow. */
    @Test
    void closeWhatTheStyleSheetOpens() throws IOException {
        String styles = Files.readString(RESOURCES.resolve("static/css/sportello.css"));
        assertThat(styles.chars().filter(c -> c == '}').count())
                .isEqualTo(styles.chars().filter(c -> c == '{').count());
    }

    @Test
    void useOnlyMessagesThatExist() throws IOException {
        Set<String> known = keys("");
        Set<String> used = found(MESSAGE, 1);
        assertThat(used).isNotEmpty().isSubsetOf(known);
    }

    @Test
    void useOnlyFragmentsThatExist() throws IOException {
        assertThat(templates()).isNotEmpty().allSatisfy(template -> {
            Matcher use = FRAGMENT.matcher(Files.readString(template));
            while (use.find()) {
                Path target = RESOURCES.resolve("templates").resolve(use.group(1) + ".html");
                assertThat(target).exists();
                assertThat(Files.readString(target))
                        .as(use.group())
                        .containsPattern("th:fragment=\"" + use.group(2) + "\\b");
            }
        });
    }

    @Test
    void haveEachTextInBothLanguages() throws IOException {
        assertThat(bundles("_it")).isNotEmpty();
        for (Path english : bundles("")) {
            String room = english.getFileName().toString().replace(".properties", "");
            Path italian = english.resolveSibling(room + "_it.properties");
            assertThat(texts(italian)).as(room).isEqualTo(texts(english));
        }
    }

    @Test
    void takeTheSameArgumentsInBothLanguages() throws IOException {
        for (Path english : bundles("")) {
            Path italian =
                    english.resolveSibling(english.getFileName().toString().replace(".properties", "_it.properties"));
            Properties other = load(italian);
            load(english).forEach((key, text) -> assertThat(arguments(other.getProperty((String) key, "")))
                    .as(english.getFileName() + " " + key)
                    .isEqualTo(arguments((String) text)));
        }
    }

    @Test
    void nameEachMessageInOneRoomOnly() throws IOException {
        List<String> all = bundles("").stream()
                .flatMap(bundle -> load(bundle).stringPropertyNames().stream())
                .toList();
        assertThat(all).isNotEmpty().doesNotHaveDuplicates();
    }

    /** The keys of a bundle, but for those of forms: their English stands in the form itself. */
    private static Set<String> texts(Path bundle) {
        return load(bundle).stringPropertyNames().stream()
                .filter(key -> !key.startsWith("form."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Character> arguments(String text) {
        return Pattern.compile("\\{(\\d)")
                .matcher(text)
                .results()
                .map(found -> found.group(1).charAt(0))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(Pattern pattern, int group) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path template : templates()) {
            pattern.matcher(Files.readString(template)).results().forEach(one -> found.add(one.group(group)));
        }
        return found;
    }

    private static Set<String> keys(String language) throws IOException {
        return bundles(language).stream()
                .flatMap(bundle -> load(bundle).stringPropertyNames().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> bundles(String language) throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("messages"))) {
            return files.filter(file -> file.getFileName().toString().matches("[a-z]+" + language + "\\.properties"))
                    .sorted()
                    .toList();
        }
    }

    private static Properties load(Path file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return texts;
    }
}
