package io.sportello.documents;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Moves contents in and out of the database a chunk at a time, so that a file of any size needs little memory. */
@Component
class Chunks {

    static final int SIZE = 256 * 1024;

    private final JdbcTemplate jdbc;

    Chunks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What was written. */
    record Written(String mediaType, long size, String sha256) {}

    Written write(long document, InputStream content, long limit) throws IOException {
        MessageDigest digest = sha256();
        String mediaType = "";
        long size = 0;
        for (int seq = 0; ; seq++) {
            byte[] chunk = content.readNBytes(SIZE);
            if (chunk.length == 0) {
                break;
            }
            size += chunk.length;
            if (size > limit) {
                throw new DocumentRefused("document.too-large", Math.max(1, limit / (1024 * 1024)));
            }
            digest.update(chunk);
            if (seq == 0) {
                mediaType =
                        MediaTypeDetector.detect(Arrays.copyOf(chunk, Math.min(chunk.length, MediaTypeDetector.HEAD)));
            }
            jdbc.update("insert into document_chunk (document_id, seq, bytes) values (?, ?, ?)", document, seq, chunk);
        }
        if (size == 0) {
            throw new DocumentRefused("document.empty");
        }
        return new Written(mediaType, size, HexFormat.of().formatHex(digest.digest()));
    }

    InputStream read(DocumentView document) {
        return new ChunkedInputStream(document.size(), seq -> read(document.id(), seq));
    }

    private byte[] read(long document, int seq) {
        return jdbc.queryForObject(
                "select bytes from document_chunk where document_id = ? and seq = ?", byte[].class, document, seq);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
