package io.sportello.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTests {

    @TempDir
    Path dir;

    @Test
    void findsFilesOfTheClassPathInEveryDepth() {
        assertThat(new Assets("").find("samples", ".txt"))
                .extracting(Asset::path, asset -> asset.text().strip())
                .containsExactly(tuple("samples/deep/er/inner.txt", "inner"), tuple("samples/outer.txt", "outer"));
    }

    @Test
    void replacesAFileByTheFolders() throws IOException {
        put("samples/outer.txt", "mine");

        assertThat(new Assets(dir.toString()).find("samples", ".txt"))
                .extracting(Asset::text)
                .map(String::strip)
                .containsExactly("inner", "mine");
    }

    @Test
    void addsAFileThatOnlyTheFolderHas() throws IOException {
        put("samples/more/third.txt", "third");

        assertThat(new Assets(dir.toString()).find("samples", ".txt"))
                .extracting(Asset::name)
                .containsExactly("inner", "third", "outer");
    }

    @Test
    void ignoresHiddenFilesAndOtherEndings() throws IOException {
        put("samples/.old/third.txt", "third");
        put("samples/outer.txt~", "backup");

        assertThat(new Assets(dir.toString()).find("samples", ".txt"))
                .extracting(Asset::origin)
                .containsOnly("class path");
    }

    @Test
    void followsNoLinkOutOfTheFolder(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret.txt"), "secret");
        Files.createDirectories(dir.resolve("samples"));
        Files.createSymbolicLink(dir.resolve("samples/secret.txt"), elsewhere.resolve("secret.txt"));
        Files.createSymbolicLink(dir.resolve("samples/all"), elsewhere);

        assertThat(new Assets(dir.toString()).find("samples", ".txt"))
                .extracting(Asset::name)
                .doesNotContain("secret");
    }

    @Test
    void followsALinkWithinTheFolder() throws IOException {
        put("store/third.txt", "third");
        Files.createDirectories(dir.resolve("samples"));
        Files.createSymbolicLink(dir.resolve("samples/third.txt"), dir.resolve("store/third.txt"));

        assertThat(new Assets(dir.toString()).find("samples", ".txt"))
                .extracting(Asset::name)
                .contains("third");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "/etc", "samples/..", "samples/", "", "file:samples", "samples/**"})
    void refusesAFolderThatIsNotBelowTheRoot(String folder) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Assets("").find(folder, ".txt"));
    }

    @Test
    void refusesAFileNameThatNoAssetHas() throws IOException {
        put("samples/a b.txt", "x");

        assertThatIllegalStateException()
                .isThrownBy(() -> new Assets(dir.toString()).find("samples", ".txt"))
                .withMessageContaining("a b.txt");
    }

    @Test
    void saysThatTheFolderDoesNotExist() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Assets(dir.resolve("nowhere").toString()))
                .withMessageContaining("nowhere");
    }

    private void put(String path, String text) throws IOException {
        Path file = dir.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
