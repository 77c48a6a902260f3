package io.sportello;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every bundle of messages keeps to, so that no text is missing or shows its escapes. */
class MessagesTests {

    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    static List<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties") && !name.contains("_"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList();
        }
    }

    static List<String> files() throws IOException {
        return bundles().stream().flatMap(name -> Stream.of(name, name + "_it")).toList();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void saysEverythingInBothLanguages(String bundle) throws IOException {
        assertThat(keys(bundle + "_it")).containsExactlyInAnyOrderElementsOf(keys(bundle));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void isReadByTheApplication(String bundle) throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/application.properties")))
                .containsPattern("spring.messages.basename=.*messages/" + bundle + "(,|\n)");
    }

    @ParameterizedTest
    @MethodSource("files")
    void doublesApostrophesOnlyWhereThereAreArguments(String file) throws IOException {
        List<String> wrong = new ArrayList<>();
        read(file).forEach((key, message) -> {
            boolean formatted = ARGUMENT.matcher((String) message).find();
            boolean fits =
                    formatted ? !LONE_APOSTROPHE.matcher((String) message).find() : !((String) message).contains("''");
            if (!fits) {
                wrong.add(key + "=" + message);
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** A form's English stands in the form itself. */
    private static List<String> keys(String file) throws IOException {
        return read(file).stringPropertyNames().stream()
                .filter(key -> !key.startsWith("form."))
                .toList();
    }

    private static Properties read(String file) throws IOException {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file + ".properties"), StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }
}
