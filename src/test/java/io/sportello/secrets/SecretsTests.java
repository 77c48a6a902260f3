package io.sportello.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTests {

    @TempDir
    Path folder;

    @Test
    void encryptsDifferentlyEachTimeAndForOnePurpose() {
        Secrets secrets = new Secrets(new SecretKeys(Base64.getEncoder().encodeToString(new byte[32]), folder));
        String sealed = secrets.encrypt("pässword", "host|user");
        assertThat(sealed).doesNotContain("pässword").isNotEqualTo(secrets.encrypt("pässword", "host|user"));
        assertThat(secrets.decrypt(sealed, "host|user")).isEqualTo("pässword");
        assertThatThrownBy(() -> secrets.decrypt(sealed, "evil|user")).isInstanceOf(SecretLost.class);
    }

    @Test
    void makesAKeyThatOnlyItsOwnerMayRead() throws IOException {
        Path file = folder.resolve("data/secrets.key");
        String sealed = new Secrets(new SecretKeys("", file)).encrypt("x", "p");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file.getParent()).isDirectoryContaining(one -> one.equals(file));
        assertThat(new Secrets(new SecretKeys("", file)).decrypt(sealed, "p")).isEqualTo("x");
        assertThatThrownBy(() -> new Secrets(new SecretKeys("", folder.resolve("other.key"))).decrypt(sealed, "p"))
                .isInstanceOf(SecretLost.class);
    }

    @Test
    void refusesAKeyThatIsTooShort() {
        assertThatThrownBy(() -> new SecretKeys("c2hvcnQ=", folder)).hasMessageContaining("32 bytes");
    }
}
