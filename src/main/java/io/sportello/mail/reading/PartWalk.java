package io.sportello.mail.reading;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Walks through the parts of a mail, as deep and as many as a mail can need, and sorts words from files. */
class PartWalk {

    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 1000;
    private static final int LONGEST_TEXT = 512 * 1024;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<Part> files = new ArrayList<>();
    private int parts;

    PartWalk(Part mail) throws Unreadable {
        walk(mail, 0);
    }

    private void walk(Part part, int depth) throws Unreadable {
        if (++parts > MOST_PARTS) {
            throw new Unreadable("mail.problem.too-many-parts");
        }
        String type = mediaType(part);
        if (type.startsWith("multipart/") && depth < DEEPEST) {
            walkParts(part, depth);
        } else if (isFile(part, type, depth)) {
            files.add(part);
        } else if (type.equals("text/html")) {
            html.append(read(part));
        } else {
            text.append(text.length() == 0 ? "" : "\n").append(read(part));
        }
    }

    private void walkParts(Part part, int depth) throws Unreadable {
        int before = parts;
        try {
            MimeMultipart multipart = new MimeMultipart(part.getDataHandler().getDataSource());
            for (int i = 0; i < multipart.getCount(); i++) {
                BodyPart one = multipart.getBodyPart(i);
                walk(one, depth + 1);
            }
        } catch (MessagingException | RuntimeException broken) {
            // the parts before the break are there
        }
        if (parts == before) {
            // without its boundaries it is one text, as mail programs show it
            text.append(read(part));
        }
    }

    private boolean isFile(Part part, String type, int depth) {
        boolean words = type.equals("text/plain") || type.equals("text/html") || (depth == 0 && !type.contains("/"));
        return !words || fileName(part).length() > 0 || isAttached(part);
    }

    private static boolean isAttached(Part part) {
        try {
            return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
        } catch (MessagingException broken) {
            return false;
        }
    }

    private String read(Part part) {
        int room = LONGEST_TEXT - text.length() - html.length();
        if (room <= 0) {
            return "";
        }
        try (InputStream content = part.getInputStream()) {
            byte[] bytes = content.readNBytes(room);
            return Texts.block(Charsets.decode(bytes, charset(part), bytes.length == room));
        } catch (IOException | MessagingException | RuntimeException broken) {
            return "";
        }
    }

    private static String charset(Part part) {
        try {
            return new ContentType(part.getContentType()).getParameter("charset");
        } catch (MessagingException broken) {
            return null;
        }
    }

    /** In lower case, without parameters; plain text when it can't be told. */
    static String mediaType(Part part) {
        try {
            return new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT);
        } catch (ParseException broken) {
            return "text/plain";
        } catch (MessagingException broken) {
            return "application/octet-stream";
        }
    }

    static String fileName(Part part) {
        try {
            String name = part.getFileName();
            String line = name == null ? "" : Texts.line(EncodedWords.decode(name), 400);
            return Texts.shorten(line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1), 200);
        } catch (MessagingException | RuntimeException broken) {
            return "";
        }
    }

    String text() {
        return text.toString();
    }

    String html() {
        return html.toString();
    }

    /** The parts that are files, in order. */
    List<Part> files() {
        return files;
    }
}
