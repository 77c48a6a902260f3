package io.sportello.mail.reading;

import io.sportello.mail.MailAddress;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the addresses of a header, also of one that follows no rule. */
final class Addresses {

    static final MailAddress NOBODY = new MailAddress("", "");

    private static final int MOST = 100;
    private static final Pattern ANYWHERE = Pattern.compile("[^\\s<>\",;:()\\[\\]]{1,64}@[^\\s<>\",;:()\\[\\]]{1,253}");

    private Addresses() {}

    static List<MailAddress> of(String header) {
        try {
            List<MailAddress> found = Arrays.stream(InternetAddress.parseHeader(header, false))
                    .limit(MOST)
                    .map(Addresses::of)
                    .filter(address -> !address.address().isEmpty())
                    .toList();
            boolean sound = found.stream()
                    .allMatch(address -> ANYWHERE.matcher(address.address()).matches());
            return sound ? found : anywhere(header);
        } catch (AddressException | RuntimeException broken) {
            return anywhere(header);
        }
    }

    private static MailAddress of(InternetAddress address) {
        String name = address.getPersonal() == null ? "" : EncodedWords.decode(address.getPersonal());
        String text = address.getAddress() == null ? "" : address.getAddress();
        return new MailAddress(Texts.line(name, 200), Texts.line(text, 320));
    }

    private static List<MailAddress> anywhere(String header) {
        Matcher found = ANYWHERE.matcher(header);
        return found.results()
                .limit(MOST)
                .map(result -> new MailAddress("", Texts.line(result.group(), 320)))
                .toList();
    }
}
