package io.sportello.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sportello.SportelloPostgresTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.messages.MessageFixture;
import io.sportello.returns.IntakeFixture;
import io.sportello.returns.ReportFixture;
import io.sportello.returns.ReturnView;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** A bundle from its proof to the archive, on PostgreSQL. */
@SportelloPostgresTest
class PostgresEvidenceTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    IntakeFixture intake;

    @Autowired
    MessageFixture messages;

    @Autowired
    SellerFixture sellers;

    @Test
    void collectsTheWholeOrder() throws Exception {
        sellers.twoSellers();
        ReturnView one = intake.take(ReportFixture.unwantedHeadphones());
        messages.writes(MessageFixture.aBuyer().ordering(one.orderId()), "Dove spedisco il reso?");
        String path = "/evidence/" + one.subject();
        byte[] photo = HexFormat.of().parseHex("89504e470d0a1a0a0000");
        mvc.perform(multipart(path + "/proofs")
                        .file(new MockMultipartFile("file", "photo.png", "image/png", photo))
                        .param("item", "RETURN_DECISION")
                        .with(csrf())
                        .with(As.support()))
                .andExpect(flash().attribute("flash", "evidence.added"));

        byte[] archive = mvc.perform(post(path).with(csrf()).with(As.support()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(files).containsKeys("evidence.pdf", "SHA256SUMS");
        assertThat(files.get("return-" + one.number() + "/verification.json")).contains("\"intact\":true");
        assertThat(files.keySet()).anyMatch(name -> name.endsWith("-photo.png"));
        assertThat(files.values()).anyMatch(content -> content.contains("Dove spedisco il reso?"));
    }
}
