package io.sportello.notices;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Hands an encrypted notice to a device's push service. */
@Component
class PushTransport {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int REDIRECTED = 300;
    private static final int ABSENT = 404;
    private static final int GONE = 410;

    private final PushServices services;
    private final PushKeys keys;
    private final HttpClient http;

    PushTransport(PushServices services, PushKeys keys) {
        this.services = services;
        this.keys = keys;
        this.http = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * Hands it over.
     *
     * @param topic what a newer notice with the same one replaces; at most 32 characters of an address
     * @param useful how long the service keeps it for a device that is off
     * @return false when the service knows the device no more
     * @throws IOException when it did not take the notice, and trying again may help
     */
    boolean push(PushDevice device, byte[] text, String topic, Duration useful)
            throws IOException, GeneralSecurityException, InterruptedException {
        URI endpoint = services.checkReachable(device.endpoint());
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(ANSWER)
                .header("Authorization", keys.authorization(endpoint.getScheme() + "://" + endpoint.getAuthority()))
                .header("Content-Encoding", "aes128gcm")
                .header("Content-Type", "application/octet-stream")
                .header("TTL", String.valueOf(useful.toSeconds()))
                .header("Urgency", "high")
                .header("Topic", topic)
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        PushEncryption.encrypt(text, device.p256dh(), device.auth())))
                .build();
        int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status == ABSENT || status == GONE) {
            return false;
        }
        if (status < OK || status >= REDIRECTED) {
            throw new IOException(endpoint.getHost() + " answered " + status);
        }
        return true;
    }
}
