package io.sportello.mail.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Builds mails, right and wrong ones, by the byte. */
public final class Eml {

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** A proper mail with this Message-ID. */
    public static Eml mail(String id) {
        return new Eml()
                .header("Return-Path", "<buyer@example.com>")
                .header("Received", "from a.example by mx.example; Tue, 24 Nov 2026 08:00:00 +0000")
                .header("Message-ID", "<" + id + "@example.com>")
                .header("Date", "Tue, 24 Nov 2026 07:59:00 +0000")
                .header("From", "A Buyer <buyer@example.com>")
                .header("To", "shop@example.org")
                .header("Subject", "Where is my order " + id);
    }

    public static Eml empty() {
        return new Eml();
    }

    public Eml header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Eml without(String name) {
        headers.remove(name);
        return this;
    }

    public Eml type(String contentType) {
        return header("MIME-Version", "1.0").header("Content-Type", contentType);
    }

    public Eml text(String text) {
        return text(text, StandardCharsets.UTF_8);
    }

    public Eml text(String text, Charset charset) {
        body.writeBytes(text.getBytes(charset));
        return this;
    }

    /** Two parts: words and a file of so many bytes. */
    public Eml withFile(String text, String name, int size) {
        type("multipart/mixed; boundary=\"b1\"");
        text("--b1\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n");
        text("--b1\r\nContent-Type: application/pdf; name=\"" + name + "\"\r\n");
        text("Content-Disposition: attachment; filename=\"" + name + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n");
        text(Base64.getMimeEncoder().encodeToString(new byte[size]));
        return text("\r\n--b1--\r\n");
    }

    public byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        headers.forEach(
                (name, value) -> all.writeBytes((name + ": " + value + "\r\n").getBytes(StandardCharsets.UTF_8)));
        all.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(body.toByteArray());
        return all.toByteArray();
    }

    @Override
    public String toString() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    public ByteArrayInputStream open() {
        return new ByteArrayInputStream(bytes());
    }

    /** The raw mail; small ones need no closing. */
    public RawMail raw() {
        return raw(bytes());
    }

    public static RawMail raw(byte[] bytes) {
        try {
            return RawMail.of(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
