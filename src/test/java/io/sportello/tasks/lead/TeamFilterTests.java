package io.sportello.tasks.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.tasks.list.TaskFilter;
import org.junit.jupiter.api.Test;

/** Where the numbers of the team's page lead to. */
class TeamFilterTests {

    private final TeamFilter all = TeamFilter.of("", "", "");
    private final TeamFilter some = TeamFilter.of("support", "bottega-aurora", "72");

    @Test
    void leadsToTheListWithItsOwnFilters() {
        assertThat(some.list(Figure.OVERDUE))
                .isEqualTo("/tasks?view=all&due=overdue&group=support&seller=bottega-aurora");
        assertThat(some.held(Figure.SOON, "a+b@sportello.example"))
                .contains("who=a%2Bb%40sportello.example", "due=24", "group=support");
        assertThat(some.list(Figure.BREACHED, Breakdown.PROCESS, "handle-return"))
                .contains("view=completed", "due=breached", "kind=handle-return");
    }

    @Test
    void namesNoSellerSoThatTheListTakesNoneFromTheBar() {
        assertThat(all.list(Figure.UNASSIGNED))
                .contains("who=nobody", "seller=")
                .doesNotContain("group=");
        assertThat(all.list(Figure.OPEN, Breakdown.SELLER, "nordlicht-audio")).contains("seller=nordlicht-audio");
    }

    @Test
    void everyNumbersListIsOneThatTheListUnderstands() {
        for (Figure figure : Figure.values()) {
            String list = some.list(figure);
            TaskFilter read = TaskFilter.parse(list.substring(list.indexOf('?') + 1));
            assertThat(read.group()).isEqualTo("support");
            assertThat(read.seller()).isEqualTo("bottega-aurora");
            assertThat(read.view().key()).isEqualTo(figure.parameters().get("view"));
            assertThat(read.due()).isEqualTo(figure.parameters().get("due"));
            assertThat(read.who()).isEqualTo(figure.parameters().get("who"));
        }
    }

    @Test
    void countsWhatNobodyCanReadAsNotSaid() {
        assertThat(TeamFilter.of(" support ", "x".repeat(500), "1 or 1=1").hours())
                .isEqualTo(24);
        assertThat(TeamFilter.of(" support ", "x".repeat(500), "").seller()).hasSize(100);
        assertThat(TeamFilter.of("a&b=c", "", "").ahead(72)).isEqualTo("/tasks/team?team=a%26b%3Dc&seller=&hours=72");
    }
}
