package io.sportello.mail;

import java.util.List;

/**
 * What our own receiving server found out about a mail's sender, from the first {@code Authentication-Results} header.
 *
 * @param trusted whether that header is our own server's; without it the mail may come from anybody
 * @param server the server that the header names, or an empty text
 * @param results what it found; empty when not trusted
 */
public record Authentication(boolean trusted, String server, List<Result> results) {

    /** Nobody vouches for the mail. */
    public static final Authentication NONE = new Authentication(false, "", List.of());

    /**
     * One finding.
     *
     * @param method such as {@code dkim}, {@code spf} or {@code dmarc}
     * @param outcome such as {@code pass} or {@code fail}
     * @param domain the domain it is about, in lower case, or an empty text
     */
    public record Result(String method, String outcome, String domain) {

        boolean passes(String expected) {
            boolean counts = method.equals("dkim") || method.equals("spf") || method.equals("dmarc");
            return counts && outcome.equals("pass") && (domain.equals(expected) || domain.endsWith("." + expected));
        }
    }

    /** Whether our server found that the mail comes from this domain or one below it. */
    public boolean passes(String domain) {
        return trusted && results.stream().anyMatch(result -> result.passes(domain));
    }
}
