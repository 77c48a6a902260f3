package io.sportello.mail;

import io.sportello.mail.reading.Texts;
import io.sportello.secrets.SecretLost;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.net.ssl.SSLException;

/**
 * What went wrong with a mail server, in plain words.
 *
 * @param key the message that says it
 * @param detail what the server or the network said; at most 500 characters
 */
record Trouble(String key, String detail) {

    private static final Map<Class<?>, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put(SecretLost.class, "mail.trouble.secret");
        WORDS.put(AuthenticationFailedException.class, "mail.trouble.login");
        WORDS.put(FolderNotFoundException.class, "mail.trouble.folder");
        WORDS.put(UnknownHostException.class, "mail.trouble.host");
        WORDS.put(SSLException.class, "mail.trouble.tls");
        WORDS.put(SocketTimeoutException.class, "mail.trouble.timeout");
        WORDS.put(NoRouteToHostException.class, "mail.trouble.refused");
        WORDS.put(ConnectException.class, "mail.trouble.refused");
    }

    static Trouble of(Throwable failure) {
        String detail = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return new Trouble(key(failure), Texts.line(detail, 500));
    }

    private static String key(Throwable failure) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < 10; depth++, at = next(at)) {
            for (Map.Entry<Class<?>, String> words : WORDS.entrySet()) {
                if (words.getKey().isInstance(at)) {
                    return words.getValue();
                }
            }
        }
        String text = String.valueOf(failure.getMessage());
        return text.contains("STARTTLS") ? "mail.trouble.tls" : "mail.trouble.other";
    }

    private static Throwable next(Throwable at) {
        return at instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : at.getCause();
    }
}
