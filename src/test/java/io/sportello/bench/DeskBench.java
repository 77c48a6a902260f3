package io.sportello.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fifty people at once over HTTP, as browsers ask: lists, opening, claiming, completing, the next task; first on one node,
 * with open event streams beside them, then on two of which one is killed in the middle. Then the database is asked whether
 * every acknowledged task was completed once and by whom it was said:
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/test.classpath -Dmdep.includeScope=test
 * java -Xmx700m -cp "target/test-classes:target/classes:$(cat target/test.classpath)" io.sportello.bench.DeskBench
 * </pre>
 *
 * <p>{@code people=50}, {@code seconds=300}, {@code think=500} (milliseconds between two steps of a person),
 * {@code streams=200} and {@code tasks=15000} say how much; {@code nodes=1} leaves the second part out.
 */
public final class DeskBench {

    private static final int FIRST_PORT = 18_081;

    private final Map<String, Integer> given;

    private DeskBench(Map<String, Integer> given) {
        this.given = given;
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, Integer> given = new HashMap<>(
                Map.of("people", 50, "seconds", 300, "think", 500, "streams", 200, "tasks", 15_000, "nodes", 2));
        Arrays.stream(arguments)
                .map(each -> each.split("=", 2))
                .forEach(each -> given.put(each[0], Integer.valueOf(each[1])));
        DeskBench bench = new DeskBench(given);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .start()) {
            try (NodeProcess first = node(postgres, FIRST_PORT, given.get("people"), given.get("tasks"))) {
                first.await("select count(*) from bench_ready", 1);
                bench.oneNode(first);
                if (given.get("nodes") > 1) {
                    try (NodeProcess second = node(postgres, FIRST_PORT + 1, 0, 0)) {
                        up(FIRST_PORT + 1);
                        bench.twoNodes(first, second);
                    }
                }
            }
        }
        System.exit(0);
    }

    private static NodeProcess node(EmbeddedPostgres postgres, int port, int people, int tasks) throws Exception {
        return new NodeProcess(
                DeskBenchNode.class,
                postgres,
                "desk",
                Integer.toString(people),
                Integer.toString(tasks),
                "--server.port=" + port);
    }

    private void oneNode(NodeProcess node) throws Exception {
        System.out.printf("%n%d people on one node, %d s%n", given.get("people"), given.get("seconds"));
        List<String> nodes = List.of(address(FIRST_PORT));
        long bare = node.heap();
        try (DeskStreams streams = new DeskStreams(nodes.get(0), given.get("streams"))) {
            long listening = node.heap();
            System.out.printf(
                    "heap kept after a collection: %d MB idle, %d MB with %d open streams: %d kB each%n",
                    bare >> 20,
                    listening >> 20,
                    given.get("streams"),
                    ((listening - bare) / given.get("streams")) >> 10);
            DeskFigures figures = work(nodes, () -> {});
            System.out.printf(
                    "heap kept after the load: %d MB; %,d events reached the streams%n",
                    node.heap() >> 20, streams.events());
            proof(node, figures);
        }
    }

    private void twoNodes(NodeProcess first, NodeProcess second) throws Exception {
        System.out.printf("%n%d people on two nodes, one killed in the middle%n", given.get("people"));
        DeskFigures figures = work(List.of(address(FIRST_PORT), address(FIRST_PORT + 1)), () -> {
            Thread.sleep(given.get("seconds") * 500L);
            second.kill();
        });
        proof(first, figures);
    }

    private DeskFigures work(List<String> nodes, Event event) throws Exception {
        DeskFigures figures = new DeskFigures();
        List<DeskPerson> desks = new ArrayList<>();
        for (int i = 0; i < given.get("people"); i++) {
            desks.add(new DeskPerson(figures, nodes, i, given.get("think")));
            desks.get(i).signIn();
        }
        long begin = System.nanoTime();
        long end = begin + given.get("seconds") * 1_000_000_000L;
        List<Thread> people =
                desks.stream().map(desk -> new Thread(() -> desk.work(end))).toList();
        people.forEach(Thread::start);
        event.happen();
        for (Thread person : people) {
            person.join();
        }
        figures.print((System.nanoTime() - begin) / 1e9);
        return figures;
    }

    /** Every acknowledged task is completed by whom it was said, and each process went on from there once. */
    private static void proof(NodeProcess node, DeskFigures figures) throws Exception {
        // what was completed last can still be taken back, and what a killed node had begun is begun again by the other
        node.await("select case when count(*) = 0 then 1 else 0 end from held_completion", 1);
        int wrong = 0;
        try (Connection database = node.database().getConnection();
                PreparedStatement question =
                        database.prepareStatement("select is_open, completed_by from task_item where task_id = ?")) {
            for (Map.Entry<String, String> one : figures.completed().entrySet()) {
                question.setString(1, one.getKey());
                try (ResultSet row = question.executeQuery()) {
                    boolean right =
                            row.next() && !row.getBoolean(1) && one.getValue().equals(row.getString(2));
                    wrong += right ? 0 : 1;
                }
            }
            System.out.printf(
                    "acknowledged and not completed by that person: %d; subjects with a step twice: %d; completed without a"
                            + " step after it: %d; open in the list and not in the engine: %d%n",
                    wrong,
                    NodeProcess.one(
                            database,
                            "select count(*) from (select subject, task_key from task_item group by subject, task_key having"
                                    + " count(*) > 1) twice"),
                    NodeProcess.one(
                            database,
                            "select count(*) from task_item t where task_key = 'drill-decide' and not is_open and not exists"
                                    + " (select 1 from task_item n where n.subject = t.subject and n.task_key = 'drill-prove')"),
                    NodeProcess.one(
                            database,
                            "select count(*) from task_item t where is_open and not exists"
                                    + " (select 1 from act_ru_task r where r.id_ = t.task_id)"));
        }
    }

    private static void up(int port) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(URI.create(address(port) + "/actuator/health"))
                .build();
        for (int i = 0; i < 240; i++) {
            try {
                if (client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // it starts
            }
            Thread.sleep(500);
        }
        throw new IllegalStateException("The node did not come up");
    }

    private static String address(int port) {
        return "http://127.0.0.1:" + port;
    }

    /** Something that happens while the people work. */
    private interface Event {
        void happen() throws Exception;
    }
}
