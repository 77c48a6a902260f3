package io.sportello.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Open streams of events of {@link DeskBench}, a few for each person. */
final class DeskStreams implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final int EACH = 4;

    private final AtomicInteger events = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean closed;

    DeskStreams(String node, int count) throws Exception {
        for (int i = 0; i < count; i += EACH) {
            HttpClient client = signedIn(node, i / EACH);
            for (int j = i; j < Math.min(count, i + EACH); j++) {
                Thread reader = new Thread(() -> read(client, node));
                reader.setDaemon(true);
                reader.start();
            }
        }
        for (int i = 0; i < 100 && open.get() < count; i++) {
            Thread.sleep(200);
        }
        if (open.get() < count) {
            throw new IllegalStateException("Only " + open.get() + " streams are open");
        }
    }

    int events() {
        return events.get();
    }

    private static HttpClient signedIn(String node, int person) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        String page = client.send(
                        HttpRequest.newBuilder(URI.create(node + "/signin")).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher token = TOKEN.matcher(page);
        String form = "email=" + encode(DeskBenchNode.address(person)) + "&password=" + encode(DeskBenchNode.PASSWORD);
        client.send(
                HttpRequest.newBuilder(URI.create(node + "/signin"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-XSRF-TOKEN", token.find() ? token.group(1) : "")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        return client;
    }

    /** Reads for as long as the node writes; a stream that ends is opened anew, as a browser does. */
    private void read(HttpClient client, String node) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(node + "/tasks/events")).build();
        while (!closed) {
            try (InputStream stream = stream(client, request)) {
                open.incrementAndGet();
                for (int read = stream.read(); read >= 0 && !closed; read = stream.read()) {
                    if (read == 'e') {
                        count(stream);
                    }
                }
            } catch (IOException e) {
                // it is opened anew
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static InputStream stream(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            answer.body().close();
            throw new IOException("Answered by " + answer.statusCode());
        }
        return answer.body();
    }

    /** A line that begins so names an event. */
    private void count(InputStream stream) throws IOException {
        if (new String(stream.readNBytes(5), StandardCharsets.US_ASCII).equals("vent:")) {
            events.incrementAndGet();
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        closed = true;
    }
}
