package io.sportello.tasks.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.tasks.TaskOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What an address of the list says, and that it comes back the same. */
class TaskFilterTests {

    @Test
    void readsWhatItWrote() {
        TaskFilter filter = filter(Map.ofEntries(
                Map.entry("view", "unassigned"),
                Map.entry("seller", "nordlicht-audio"),
                Map.entry("marketplace", "de"),
                Map.entry("kind", "handle-return/decide-return"),
                Map.entry("q", "lamp & \"sofa\" +1 100% ü"),
                Map.entry("due", "overdue"),
                Map.entry("amount", "100,50"),
                Map.entry("priority", "70"),
                Map.entry("group", "support-leads"),
                Map.entry("who", "Marek+1@Sportello.example"),
                Map.entry("sort", "-amount")));

        assertThat(TaskFilter.parse(filter.query())).isEqualTo(filter);
        assertThat(filter.marketplace()).isEqualTo("DE");
        assertThat(filter.amount()).isEqualTo(new BigDecimal("100.50"));
        assertThat(filter.order()).isEqualTo(TaskOrder.AMOUNT);
        assertThat(filter.reversed()).isTrue();
        assertThat(filter.who()).isEqualTo("marek+1@sportello.example");
        assertThat(filter.chips())
                .containsOnlyKeys("marketplace", "kind", "q", "due", "amount", "priority", "group", "who");
    }

    @Test
    void countsWhatNobodyCanReadAsNotSaid() {
        TaskFilter filter = filter(Map.of(
                "view", "no-such-view",
                "due", "yesterday",
                "amount", "-3",
                "priority", "high",
                "sort", "title; drop table"));

        assertThat(filter.here()).isEqualTo("/tasks?view=due");
        for (String query : List.of("view=mine&q=%zz", "%", "q=%E0%A4", "", "&&==", "//evil.example/?view=mine")) {
            assertThat(TaskFilter.parse(query).here()).startsWith("/tasks?view=");
        }
    }

    @Test
    void turnsTheOrderRoundOnASecondClick() {
        TaskFilter byDue = filter(Map.of());
        assertThat(byDue.sortedBy(TaskOrder.AMOUNT)).isEqualTo("/tasks?view=due&sort=amount");

        TaskFilter byAmount = filter(Map.of("sort", "amount"));
        assertThat(byAmount.sortedBy(TaskOrder.AMOUNT)).isEqualTo("/tasks?view=due&sort=-amount");
        assertThat(byAmount.ascending()).isFalse();
        assertThat(byDue.ascending()).isTrue();
        assertThat(filter(Map.of("sort", "-due")).ascending()).isFalse();
    }

    @Test
    void takesNoDueDateAlongToWhatIsFinished() {
        TaskFilter filter = filter(Map.of("due", "today", "q", "lamp", "sort", "priority"));

        assertThat(filter.with(TaskListView.COMPLETED)).isEqualTo("/tasks?view=completed&q=lamp");
        assertThat(filter.with(TaskListView.MINE)).isEqualTo("/tasks?view=mine&q=lamp&due=today&sort=priority");
    }

    @Property
    void anyWordsComeBackTheSame(@ForAll String words) {
        TaskFilter filter = filter(Map.of("q", words));

        assertThat(TaskFilter.parse(filter.query()).q()).isEqualTo(filter.q());
    }

    private static TaskFilter filter(Map<String, String> parameters) {
        MultiValueMap<String, String> all = new LinkedMultiValueMap<>();
        parameters.forEach(all::add);
        return TaskFilter.of(all);
    }
}
