package io.sportello.evidence;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes files into an archive one after the other, and last a list of their SHA-256 sums. */
class BundleZip {

    private static final String SUMS = "SHA256SUMS";

    private final ZipOutputStream zip;
    private final List<String> sums = new ArrayList<>();

    BundleZip(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    void add(BundleFile file) throws IOException {
        zip.putNextEntry(new ZipEntry(file.path()));
        MessageDigest digest = sha256();
        OutputStream out = new DigestOutputStream(new Uncloseable(zip), digest);
        file.content().writeTo(out);
        out.flush();
        zip.closeEntry();
        sums.add(HexFormat.of().formatHex(digest.digest()) + "  " + file.path());
    }

    /** Writes the sums, in the form that {@code sha256sum --check} reads. */
    void finish() throws IOException {
        zip.putNextEntry(new ZipEntry(SUMS));
        zip.write((String.join("\n", sums) + "\n").getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Leaves the archive open when a writer of one file closes its stream. */
    private static class Uncloseable extends FilterOutputStream {

        Uncloseable(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
