package io.sportello.crash;

import java.io.File;
import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sportello in a JVM of its own on an H2 file, with a browser's eyes on it. */
class Node implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Pattern FORGERY_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*(?:content|value)=\"([^\"]+)\"");
    private static final String BOUNDARY = "sportello-crash-test";

    private final Process process;
    private final URI base;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private String token = "";

    private Node(Process process, int port) {
        this.process = process;
        this.base = URI.create("http://127.0.0.1:" + port);
    }

    /** The database's address, for this node and for looking into it afterwards. */
    static String database(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("sportello") + ";MODE=PostgreSQL;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    /** Starts a node and waits until it answers and a support user is signed in. */
    static Node start(Path folder) throws Exception {
        int port = freePort();
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx700m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:ReservedCodeCacheSize=240m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.sportello.SportelloApplication",
                        "--server.port=" + port,
                        "--spring.datasource.url=" + database(folder),
                        "--sportello.jobs.lock=PT20S",
                        "--spring.main.banner-mode=off"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(folder.toFile(), "node.log")))
                .start();
        Node node = new Node(process, port);
        node.await(node::answers, folder);
        // it answers before its sample users are there
        node.await(node::signsIn, folder);
        return node;
    }

    private boolean answers() {
        try {
            return get("/actuator/health").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean signsIn() throws IOException {
        token = forgeryToken(get("/signin").body());
        HttpResponse<String> home = send(request("/signin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("email=livia%40sportello.example&password=sportello&_csrf=" + token)));
        token = forgeryToken(home.body());
        return !home.uri().getPath().equals("/signin");
    }

    HttpResponse<String> get(String path) throws IOException {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, String json) throws IOException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token)
                .POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> upload(String seller, String report) throws IOException {
        String body = part("seller", "", seller) + part("file", "; filename=\"returns.txt\"", report) + "--" + BOUNDARY
                + "--\r\n";
        return send(request("/api/returns/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("X-XSRF-TOKEN", token)
                .POST(BodyPublishers.ofString(body)));
    }

    private static String part(String name, String more, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n" + value
                + "\r\n";
    }

    /** Kills the process as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.onExit().get(1, TimeUnit.MINUTES);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            kill();
        }
    }

    /** Waits until something is so; fails with the node's last words when it never is. */
    void await(Check check, Path folder) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!check.holds()) {
            if (System.nanoTime() > end || !process.isAlive()) {
                String log = Files.readString(folder.resolve("node.log"));
                throw new AssertionError("Waited in vain:\n" + log.substring(Math.max(0, log.length() - 4000)));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Something to wait for. */
    interface Check {
        boolean holds() throws Exception;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofMinutes(1));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String forgeryToken(String page) {
        Matcher found = FORGERY_TOKEN.matcher(page);
        return found.find() ? found.group(1) : "";
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
