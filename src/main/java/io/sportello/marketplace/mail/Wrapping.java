package io.sportello.marketplace.mail;

import io.sportello.mail.ReceivedMail;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * What a buyer wrote, and what the marketplace wrapped around it. In every language the text part frames the words with two
 * dashed lines, and the HTML part holds them in its one {@code <pre>}.
 *
 * @param words the buyer's words; the whole text when no wrapping is found
 * @param around the marketplace's text around them; empty when no wrapping is found
 * @param found whether a wrapping is found
 */
record Wrapping(String words, String around, boolean found) {

    private static final Pattern FRAME = Pattern.compile("\\s*-{4,}\\s*[\\p{L}][\\p{L} '’:.]{1,40}?:?\\s*-{4,}\\s*");
    private static final Pattern END = Pattern.compile(
            ".*\\b(fine|end|ende|fin|final|finalizar|encerrar|fim|einde|koniec|slut|son|終)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern TAG = Pattern.compile("<[^>]{0,2000}>");
    private static final Pattern BREAK = Pattern.compile("<br\\s*/?>", Pattern.CASE_INSENSITIVE);

    static Wrapping of(ReceivedMail mail) {
        String text = mail.text() == null ? "" : mail.text().replace("\r\n", "\n");
        Wrapping framed = framed(text);
        String pre = preformatted(mail.html());
        if (pre == null) {
            return framed;
        }
        return new Wrapping(pre, framed.found ? framed.around : plain(without(mail.html())), true);
    }

    /** Between the first dashed line and the last; a buyer's own dashes stand between those. */
    private static Wrapping framed(String text) {
        List<String> lines = text.lines().toList();
        List<Integer> frames = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).length() < 120 && FRAME.matcher(lines.get(i)).matches()) {
                frames.add(i);
            }
        }
        if (frames.isEmpty() || isEnd(lines.get(frames.get(0)))) {
            return new Wrapping(text.strip(), "", false);
        }
        int begin = frames.get(0);
        int last = frames.get(frames.size() - 1);
        int end = last > begin ? last : lines.size();
        return new Wrapping(
                join(lines.subList(begin + 1, end)),
                join(lines.subList(0, begin)) + "\n"
                        + join(lines.subList(Math.min(end + 1, lines.size()), lines.size())),
                true);
    }

    private static boolean isEnd(String line) {
        return END.matcher(line).matches();
    }

    private static String join(List<String> lines) {
        return String.join("\n", lines).strip();
    }

    private static String preformatted(String html) {
        int[] at = pre(html);
        return at == null ? null : plain(html.substring(at[0], at[1]));
    }

    private static String without(String html) {
        int[] at = pre(html);
        return html.substring(0, at[0]) + html.substring(at[1]);
    }

    /** Begin and end of the content of the only {@code <pre>}; a buyer's own tags are escaped, so theirs is none. */
    private static int[] pre(String html) {
        if (html == null) {
            return null;
        }
        int open = html.indexOf("<pre");
        int begin = open < 0 ? -1 : html.indexOf('>', open) + 1;
        int end = begin <= 0 ? -1 : html.indexOf("</pre", begin);
        boolean only = end > 0 && html.indexOf("<pre", begin) < 0;
        return only ? new int[] {begin, end} : null;
    }

    private static String plain(String html) {
        String text = TAG.matcher(BREAK.matcher(html).replaceAll("\n")).replaceAll(" ");
        return HtmlUtils.htmlUnescape(text).replace('\u00a0', ' ').strip();
    }
}
