package io.sportello.marketplace.mail;

import io.sportello.mail.ReceivedMail;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the marketplace's notice of a return states beside the order.
 *
 * @param authorised whether the marketplace has authorised the return by itself
 * @param asins the articles that come back
 */
public record ReturnNoticeMail(boolean authorised, Set<String> asins) {

    private static final Pattern AUTHORISED = Pattern.compile(
            "autorizzato automaticamente|automatically authori[sz]ed|authori[sz]ed automatically"
                    + "|automatisch (von amazon )?(genehmigt|autorisiert)|autorisé automatiquement"
                    + "|autorizad[oa] automáticamente",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ASIN = Pattern.compile("\\bB0[0-9A-Z]{8}\\b");

    /** Reads a mail that was classified as such a notice. */
    public static ReturnNoticeMail of(ReceivedMail mail) {
        String text = mail.text() == null ? "" : mail.text();
        Set<String> asins = new TreeSet<>();
        Matcher asin = ASIN.matcher(text);
        while (asin.find()) {
            asins.add(asin.group());
        }
        return new ReturnNoticeMail(AUTHORISED.matcher(text).find(), Set.copyOf(asins));
    }
}
