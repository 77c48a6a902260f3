package io.sportello.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypeDetectorTests {

    @ParameterizedTest
    @CsvSource({
        "89504e470d0a1a0a0000000d, image/png",
        "ffd8ffe000104a464946, image/jpeg",
        "255044462d312e370a, application/pdf",
        "4749463839610100, image/gif",
        "52494646240000005745425056503820, image/webp",
        "52494646240000005741564500000000, application/octet-stream",
        "1f8b0800000000000003, application/gzip",
        "504b030414000000, application/zip",
        "7f454c460201, application/octet-stream",
        "fffe3c003f0078006d006c002000, application/xml"
    })
    void knowsFilesByTheirFirstBytes(String hex, String type) {
        assertThat(MediaTypeDetector.detect(HexFormat.of().parseHex(hex))).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<?xml version='1.0'?><a/>|application/xml",
                "<AmazonEnvelope xmlns:xsi='x'>|application/xml",
                "<!DOCTYPE html><html>|text/plain",
                "<script>alert(1)</script>|text/plain",
                "<svg onload='x'>|text/plain",
                "Order ID,Return reason|text/plain",
                "Note: call the buyer|text/plain"
            })
    void neverTakesTextForSomethingThatRuns(String text, String type) {
        assertThat(MediaTypeDetector.detect(text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(type);
    }

    @Test
    void knowsMailByItsHeader() {
        String mail = "Subject: Return\r\nFrom: a@example.org\r\n\r\nHello";
        assertThat(MediaTypeDetector.detect(mail.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("message/rfc822");
    }
}
