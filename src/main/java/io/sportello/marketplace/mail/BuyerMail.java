package io.sportello.marketplace.mail;

import io.sportello.mail.MailAddress;
import io.sportello.mail.ReceivedMail;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in a buyer's message.
 *
 * @param alias the address that stands for this buyer at this seller, in lower case and without its changing part, or null
 *     when the address stands for no single buyer
 * @param replyTo where an answer goes, or null when the marketplace takes none
 * @param words the buyer's words
 * @param asin the article it is about, or null
 * @param article the article's name, or null
 * @param noResponseLink the marketplace's signed link that marks it as needing no response: to show, never to fetch; or null
 */
public record BuyerMail(
        String alias, String replyTo, String words, String asin, String article, String noResponseLink) {

    private static final Pattern ARTICLE = Pattern.compile(
            "(?m)^\\s*(?:\\d{1,3}\\s*[|.)]?\\s+)?(B0[0-9A-Z]{8})(?:[ \\t]*\\|?[ \\t]+(\\S[^\\n|]{0,300}))?");
    private static final Pattern NO_RESPONSE = Pattern.compile(
            "https://sellercentral[.-][a-z.-]{2,40}/messaging/no-response-needed\\?[^\\s\"'<>)]{1,900}");
    private static final Pattern SHARED = Pattern.compile("no-?reply.*");

    /** Reads a mail that was classified as a buyer's message. */
    public static BuyerMail of(ReceivedMail mail) {
        Wrapping wrapping = Wrapping.of(mail);
        String address = address(mail);
        boolean shared = SHARED.matcher(address).matches();
        Matcher article = ARTICLE.matcher(wrapping.around());
        boolean named = article.find();
        return new BuyerMail(
                shared || !isAlias(address) ? null : stable(address),
                shared || !isAlias(address) ? null : address,
                wrapping.words(),
                named ? article.group(1) : null,
                named && article.group(2) != null ? article.group(2).strip() : null,
                noResponseLink(mail).orElse(null));
    }

    private static boolean isAlias(String address) {
        return Site.ofHost(host(address))
                .filter(site -> host(address).equals("marketplace." + site.domain()))
                .isPresent();
    }

    /** The buyer is who the mail is from; where an answer goes must be the same buyer's. */
    private static String address(ReceivedMail mail) {
        String from = lower(mail.from());
        String replyTo = lower(mail.replyTo());
        return !replyTo.isEmpty() && stable(replyTo).equals(stable(from)) ? replyTo : from;
    }

    private static String stable(String address) {
        int at = address.lastIndexOf('@');
        int plus = address.indexOf('+');
        return plus > 0 && plus < at ? address.substring(0, plus) + address.substring(at) : address;
    }

    private static Optional<String> noResponseLink(ReceivedMail mail) {
        return java.util.stream.Stream.of(mail.html(), mail.text())
                .filter(java.util.Objects::nonNull)
                .map(NO_RESPONSE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group().replace("&amp;", "&"))
                .filter(link -> Site.ofHost(link.substring("https://".length(), link.indexOf("/messaging")))
                        .isPresent())
                .findFirst();
    }

    private static String host(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    private static String lower(MailAddress address) {
        return address == null ? "" : address.address().toLowerCase(Locale.ROOT).strip();
    }
}
