package io.sportello.mail.reading;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Makes a stranger's HTML harmless: no scripts, styles, forms, pictures or other content from elsewhere. */
final class Html {

    private static final Safelist HARMLESS = Safelist.relaxed()
            .removeTags("img")
            .addTags("hr", "s", "del", "ins")
            .removeProtocols("a", "href", "ftp")
            .removeProtocols("blockquote", "cite", "http", "https")
            .removeProtocols("q", "cite", "http", "https")
            .removeAttributes("blockquote", "cite")
            .removeAttributes("q", "cite")
            .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow")
            .addEnforcedAttribute("a", "target", "_blank");
    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "tr", "li", "ul", "ol", "table", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6");

    private Html() {}

    /** The harmless part of a page, as it was spaced. */
    static String sanitised(Document page) {
        Document clean = new Cleaner(HARMLESS).clean(page);
        clean.outputSettings(new Document.OutputSettings().prettyPrint(false));
        return clean.body().html();
    }

    static Document parse(String html) {
        return Jsoup.parse(html);
    }

    /** The words of a page, a line a block. */
    static String text(Document page) {
        StringBuilder text = new StringBuilder();
        page.select("script,style,head,title").remove();
        NodeTraversor.traverse(new Lines(text), page.body());
        return text.toString()
                .replaceAll("[ \\t]{1,100}\n", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    /** Writes the words while walking through the page. */
    private record Lines(StringBuilder text) implements NodeVisitor {

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                boolean asItStands = isPreformatted(words.parent());
                append(asItStands ? words.getWholeText() : words.text());
            } else if (node.nodeName().equals("br")) {
                text.append('\n');
            } else if (BLOCKS.contains(node.nodeName())) {
                newLine();
            } else if (node.nodeName().equals("td") || node.nodeName().equals("th")) {
                append(" ");
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (BLOCKS.contains(node.nodeName())) {
                newLine();
            }
        }

        private void append(String words) {
            boolean atStart = text.length() == 0 || text.charAt(text.length() - 1) == '\n';
            text.append(atStart && words.isBlank() && !words.contains("\n") ? "" : words);
        }

        private void newLine() {
            if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        }

        private static boolean isPreformatted(Element element) {
            for (Element at = element; at != null; at = at.parent()) {
                if (at.nameIs("pre")) {
                    return true;
                }
            }
            return false;
        }
    }
}
