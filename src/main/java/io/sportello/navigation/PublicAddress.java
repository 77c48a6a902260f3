package io.sportello.navigation;

import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people reach the house, for links in mails: the property {@code sportello.address}. */
@Component
public class PublicAddress {

    private final String address;

    /** @throws IllegalArgumentException when it is neither empty nor an address of the web without a query */
    public PublicAddress(@Value("${sportello.address:}") String address) {
        this.address = address.strip().replaceFirst("/+$", "");
        if (!this.address.isEmpty() && !isOfTheWeb(this.address)) {
            throw new IllegalArgumentException("sportello.address is “" + address
                    + "”, and has to be the address of Sportello's first page, such as https://desk.example.com");
        }
    }

    /** Whether anybody has said it. */
    public boolean isKnown() {
        return !address.isEmpty();
    }

    /** The link to a page; where no address is known, the path alone. */
    public String of(String path) {
        return address + path;
    }

    private static boolean isOfTheWeb(String address) {
        try {
            URI uri = new URI(address);
            return address.matches("https?://.+")
                    && uri.getHost() != null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
