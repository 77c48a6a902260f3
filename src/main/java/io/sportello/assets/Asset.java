package io.sportello.assets;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A process, rule or form file as it was found at start-up. */
public final class Asset {

    private final String path;
    private final String origin;
    private final byte[] content;

    /**
     * @param path relative, with slashes, such as {@code processes/returns/handle-return.bpmn}
     * @param origin where it was read, for messages to people
     * @param content its bytes
     */
    public Asset(String path, String origin, byte[] content) {
        this.path = path;
        this.origin = origin;
        this.content = content.clone();
    }

    /** Its relative path with slashes, such as {@code processes/returns/handle-return.bpmn}. */
    public String path() {
        return path;
    }

    /** Its file name without the ending, such as {@code handle-return}. */
    public String name() {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return file.substring(0, file.lastIndexOf('.'));
    }

    /** Where it was read, for messages to people. */
    public String origin() {
        return origin;
    }

    /** Its bytes. */
    public byte[] content() {
        return content.clone();
    }

    /** Its content as UTF-8 text. */
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** A stream over its bytes. */
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }

    @Override
    public String toString() {
        return path + " (" + origin + ")";
    }
}
