package io.sportello.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed in the middle of an import and of completing tasks, and started again: nothing acknowledged is lost or doubled. */
class CrashTests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROWS = 600;
    private static final String OURS = " where amazon_rma_id like 'CRASH%'";
    private static final List<String> COLUMNS = List.of(
            "Order ID",
            "Order date",
            "Return request date",
            "Return request status",
            "Amazon RMA ID",
            "Currency code",
            "ASIN",
            "Merchant SKU",
            "Item Name",
            "Return quantity",
            "Return Reason",
            "In policy",
            "Resolution",
            "Order Amount",
            "Order quantity");

    @TempDir
    Path folder;

    @Test
    void losesAndDoublesNothingWhenKilled() throws Exception {
        long importId = killInTheMiddleOfAnImport();
        List<String> acknowledged = killInTheMiddleOfCompletingTasks(importId);

        try (Connection database = DriverManager.getConnection(Node.database(folder), "sa", "")) {
            assertThat(count(database, "select count(*) from customer_return" + OURS))
                    .isEqualTo(ROWS);
            assertThat(count(database, "select count(distinct amazon_rma_id) from customer_return" + OURS))
                    .isEqualTo(ROWS);
            assertThat(count(
                            database,
                            "select count(*) from act_hi_procinst where business_key_ in "
                                    + "(select 'return/R-' || id from customer_return" + OURS + ")"))
                    .as("one process a return")
                    .isEqualTo(ROWS);
            assertThat(count(
                            database,
                            "select count(*) from task_item where task_key = 'decide-return' and subject in "
                                    + "(select 'return/R-' || id from customer_return" + OURS + ")"))
                    .as("one task a return")
                    .isEqualTo(ROWS);
            assertThat(acknowledged).as("completions acknowledged").isNotEmpty();
            String ids = acknowledged.stream().collect(Collectors.joining("','", "'", "'"));
            assertThat(count(database, "select count(*) from task_item where not is_open and task_id in (" + ids + ")"))
                    .as("every acknowledged completion is kept")
                    .isEqualTo(acknowledged.size());
            assertThat(count(
                            database,
                            "select count(*) from customer_return r" + OURS
                                    + " and (case when r.status = 'TO_ENTER' then 1 else 0 end) <> "
                                    + "(select count(*) from task_item t where t.subject = 'return/R-' || r.id "
                                    + "and t.task_key = 'authorise-request')"))
                    .as("case and process stand at the same place")
                    .isZero();
            assertThat(
                            count(
                                    database,
                                    "select count(*) from act_ru_task t join act_ru_execution e on t.execution_id_ = e.id_ "
                                            + "left join task_item i on i.task_id = t.id_ where i.task_id is null or not i.is_open"))
                    .as("work list and engine agree")
                    .isZero();
        }
    }

    private long killInTheMiddleOfAnImport() throws Exception {
        long id;
        try (Node node = Node.start(folder)) {
            HttpResponse<String> accepted = node.upload("bottega-aurora", report());
            assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
            id = JSON.readTree(accepted.body()).get("id").asLong();
            node.await(() -> imported(node, id).get("rows").asLong() > 0, folder);
            assertThat(imported(node, id).get("status").asText())
                    .as("still at it")
                    .isEqualTo("RUNNING");
            node.kill();
        }
        return id;
    }

    private List<String> killInTheMiddleOfCompletingTasks(long importId) throws Exception {
        List<String> acknowledged = new ArrayList<>();
        try (Node node = Node.start(folder)) {
            node.await(
                    () -> "DONE".equals(imported(node, importId).get("status").asText()), folder);
            assertThat(imported(node, importId).get("fresh").asLong()).isEqualTo(ROWS);
            List<String> open = openTasks(node);
            ExecutorService killer = Executors.newSingleThreadExecutor();
            for (int i = 0; i < open.size(); i++) {
                if (i == 25) {
                    killer.execute(() -> {
                        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(30));
                        node.kill();
                    });
                }
                try {
                    if (node.post("/api/tasks/" + open.get(i) + "/complete", "{\"answers\":{\"answer\":\"authorise\"}}")
                                    .statusCode()
                            == 200) {
                        acknowledged.add(open.get(i));
                    }
                } catch (IOException killed) {
                    break;
                }
            }
            killer.shutdown();
            assertThat(killer.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
        try (Node again = Node.start(folder)) {
            assertThat(again.get("/returns").statusCode()).isEqualTo(200);
        }
        return acknowledged;
    }

    private static JsonNode imported(Node node, long id) throws IOException {
        return JSON.readTree(node.get("/api/returns/imports/" + id).body());
    }

    private static List<String> openTasks(Node node) throws IOException {
        JsonNode page = JSON.readTree(
                node.get("/api/tasks?task=decide-return&text=crash&size=200").body());
        return Stream.of(page.get("items"))
                .flatMap(items -> IntStream.range(0, items.size()).mapToObj(items::get))
                .map(task -> task.get("id").asText())
                .toList();
    }

    private static long count(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static String report() {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.ENGLISH);
        LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);
        return Stream.concat(
                        Stream.of(String.join("\t", COLUMNS)),
                        IntStream.range(0, ROWS)
                                .mapToObj(i -> String.join(
                                        "\t",
                                        "407-%07d-%07d".formatted(i, i),
                                        day.format(today.minusDays(12)),
                                        day.format(today.minusDays(1)),
                                        "Pending",
                                        "CRASH%05dRRMA".formatted(i),
                                        "EUR",
                                        "B0CRASH001",
                                        "CR-1",
                                        "Crash cymbal",
                                        "1",
                                        "CR-UNWANTED_ITEM",
                                        "N",
                                        "StandardRefund",
                                        "79,90",
                                        "1")))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
