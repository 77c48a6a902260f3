package io.sportello.mail.reading;

import jakarta.mail.Session;
import java.util.Map;
import java.util.Properties;

/** Asks the mail library to make the best of broken mails; it reads most of these switches from the system's properties. */
final class Leniency {

    static final Session SESSION;

    static {
        Map<String, String> switches = Map.of(
                "mail.mime.base64.ignoreerrors", "true",
                "mail.mime.uudecode.ignoreerrors", "true",
                "mail.mime.uudecode.ignoremissingbeginend", "true",
                "mail.mime.ignoreunknownencoding", "true",
                "mail.mime.decodetext.strict", "false",
                "mail.mime.parameters.strict", "false",
                "mail.mime.multipart.allowempty", "true",
                "mail.mime.multipart.ignoremissingboundaryparameter", "true",
                "mail.mime.multipart.ignoremissingendboundary", "true",
                "mail.mime.address.strict", "false");
        switches.forEach(System::setProperty);
        Properties properties = new Properties();
        properties.putAll(switches);
        SESSION = Session.getInstance(properties);
    }

    private Leniency() {}
}
