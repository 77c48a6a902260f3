package io.sportello.documents;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTests {

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\Users\\me\\proof.png, proof.png",
        "resi ottobre è.tsv, resi ottobre è.tsv",
        "a<b>.xml, a_b_.xml",
        "..., file",
        "'', file",
        ", file"
    })
    void keepsTheNameAndDropsThePath(String sent, String kept) {
        assertThat(FileNames.clean(sent)).isEqualTo(kept);
    }

    @org.junit.jupiter.api.Test
    void dropsCharactersThatTurnTheReadingDirection() {
        assertThat(FileNames.clean("proof\u202egnp.exe\r\n")).isEqualTo("proofgnp.exe");
    }

    @Property
    void isNeverEmptyLongOrAPath(@ForAll String sent) {
        assertThat(FileNames.clean(sent))
                .isNotBlank()
                .hasSizeLessThanOrEqualTo(200)
                .doesNotContain("/", "\\", "\n", "\r", "\"");
    }
}
