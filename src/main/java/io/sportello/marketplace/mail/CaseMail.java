package io.sportello.marketplace.mail;

import io.sportello.mail.ReceivedMail;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What in a mail may be the number of a support case at the marketplace.
 *
 * @param numbers what looks like one, those of the subject first; at most 200
 * @param answer whether it can only be the marketplace's answer: a person wrote it about the number that the subject names,
 *     and it does not just confirm a receipt
 */
public record CaseMail(Set<String> numbers, boolean answer) {

    private static final int MOST = 200;
    private static final Pattern NUMBER =
            Pattern.compile("(?<![A-Za-z0-9-])(?=[A-Za-z-]*(?:\\d[A-Za-z-]*){6})[A-Za-z0-9-]{8,60}(?![A-Za-z0-9-])");

    /** The marketplace's mails that tell of a case without answering it; no real wording has been seen. */
    private static final Pattern RECEIPT = Pattern.compile(
            "(have|has been|we) received|thank you for contacting|(created|opened) (a|your) case|case (was|has been) (created|opened)"
                    + "|abbiamo ricevuto|grazie per aver(ci)? contattato|caso (è stato )?(creato|aperto)"
                    + "|(haben|wurde) [^.!?]{0,60}(erhalten|eröffnet|erstellt)|eingegangen|bien reçu|avons reçu"
                    + "|hemos recibido|caso (ha sido )?(creado|abierto)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Reads a mail that is about nothing else that is known. */
    public static CaseMail of(ReceivedMail mail) {
        Set<String> numbers = new LinkedHashSet<>();
        collect(mail.subject(), numbers);
        boolean named = numbers.size() == 1;
        collect(mail.text(), numbers);
        boolean receipt = RECEIPT.matcher(mail.subject() + "\n" + mail.text()).find();
        return new CaseMail(numbers, named && !mail.automatic() && !receipt);
    }

    private static void collect(String text, Set<String> numbers) {
        Matcher number = NUMBER.matcher(text == null ? "" : text);
        while (numbers.size() < MOST && number.find()) {
            numbers.add(number.group());
        }
    }
}
