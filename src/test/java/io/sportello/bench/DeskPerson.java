package io.sportello.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody of {@link DeskBench} at a browser: reads lists, opens, claims and completes tasks, and takes the next one. */
final class DeskPerson {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final Pattern ROW = Pattern.compile("id=\"task-([^\"]+)\"");
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final List<String> LISTS =
            List.of("?view=due", "?view=mine", "?view=unassigned", "?view=overdue", "?view=due&q=lamp", "?view=due&sort=amount");
    private static final String ANSWERS = "{\"decision\": \"accept\", \"reference\": \"bench\"}";

    private final DeskFigures figures;
    private final List<String> nodes;
    private final String email;
    private final int think;
    private final SplittableRandom random;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private String node;
    private String token = "";

    /**
     * @param nodes their addresses; the person begins at one of them and goes to another when it does not answer
     * @param think milliseconds between one step and the next, on average
     */
    DeskPerson(DeskFigures figures, List<String> nodes, int number, int think) {
        this.figures = figures;
        this.nodes = nodes;
        this.node = nodes.get(number % nodes.size());
        this.email = DeskBenchNode.address(number);
        this.think = think;
        this.random = new SplittableRandom(number);
    }

    /** Works until then, of {@link System#nanoTime()}. */
    void work(long end) {
        try {
            while (System.nanoTime() < end) {
                if (random.nextInt(3) == 0) {
                    next();
                } else {
                    choose();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One after the other: so many at the same moment from one address look like somebody who guesses. */
    void signIn() throws InterruptedException {
        get("sign-in page", "/signin");
        post("sign in", "/signin", "email=" + encode(email) + "&password=" + encode(DeskBenchNode.PASSWORD));
        HttpResponse<String> list = get("list", "/tasks");
        if (list == null || list.statusCode() != 200) {
            throw new IllegalStateException(email + " is not signed in");
        }
    }

    /** Takes the next one, reads it and completes it. */
    private void next() throws InterruptedException {
        HttpResponse<String> answer = post("next", "/tasks/next", "");
        String to = answer == null ? "" : answer.headers().firstValue("Location").orElse("");
        if (to.matches(".*/tasks/[^?/]+")) {
            String id = to.substring(to.lastIndexOf('/') + 1);
            figures.taken(id, email);
            get("open", "/tasks/" + id);
            complete(id);
        }
    }

    /** Chooses a task of a list as a person does, and so often one that somebody else has chosen too. */
    private void choose() throws InterruptedException {
        HttpResponse<String> list = get("list", "/tasks" + LISTS.get(random.nextInt(LISTS.size())));
        List<String> ids = list == null ? List.of() : rows(list.body());
        if (ids.isEmpty()) {
            return;
        }
        String id = ids.get(random.nextInt(Math.min(ids.size(), 10)));
        get("open", "/tasks/" + id);
        post("claim", "/tasks/" + id + "/claim", "");
        complete(id);
    }

    private void complete(String id) throws InterruptedException {
        HttpResponse<String> answer = send(
                "complete",
                request("/tasks/" + id + "/complete")
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json")
                        .header("X-XSRF-TOKEN", token)
                        .POST(HttpRequest.BodyPublishers.ofString(ANSWERS))
                        .build());
        if (answer != null && answer.statusCode() == 200) {
            figures.completed(id, email);
        }
    }

    private HttpResponse<String> get(String what, String path) throws InterruptedException {
        HttpResponse<String> answer = send(what, request(path).GET().build());
        Matcher found = answer == null ? null : TOKEN.matcher(answer.body());
        if (found != null && found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    private HttpResponse<String> post(String what, String path, String form) throws InterruptedException {
        return send(
                what,
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-XSRF-TOKEN", token)
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(node + path)).timeout(LONGEST);
    }

    private HttpResponse<String> send(String what, HttpRequest request) throws InterruptedException {
        Thread.sleep(think == 0 ? 0 : random.nextInt(2 * think));
        long begin = System.nanoTime();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            figures.answered(what, answer.statusCode(), System.nanoTime() - begin);
            return answer;
        } catch (IOException e) {
            figures.failed(what, e.getClass().getSimpleName());
            node = nodes.get((nodes.indexOf(node) + 1) % nodes.size());
            return null;
        }
    }

    private static List<String> rows(String html) {
        List<String> ids = new ArrayList<>();
        Matcher row = ROW.matcher(html);
        while (row.find()) {
            ids.add(row.group(1));
        }
        return ids;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
