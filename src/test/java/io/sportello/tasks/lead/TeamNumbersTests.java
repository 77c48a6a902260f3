package io.sportello.tasks.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The numbers of the team's page, added up and cut short. */
class TeamNumbersTests {

    @Test
    void addsTheSameCellsUpByTeamSellerAndProcess() {
        TeamNumbers numbers = TeamNumbers.of(List.of(
                new Cell("support", "aurora", "handle-return", new Tally(5, 3, 1, 2, 0)),
                new Cell("support", "nordlicht", "handle-return", new Tally(2, 2, 0, 0, 0)),
                new Cell("leads", "aurora", "answer-claim", new Tally(1, 1, 1, 1, 0)),
                new Cell("support", "aurora", "handle-return", new Tally(0, 0, 0, 0, 4))));

        assertThat(numbers.sum()).isEqualTo(new Tally(8, 6, 2, 3, 4));
        assertThat(numbers.table("TEAM").lines())
                .containsExactly(
                        new TeamNumbers.Line("support", new Tally(7, 5, 1, 2, 4)),
                        new TeamNumbers.Line("leads", new Tally(1, 1, 1, 1, 0)));
        assertThat(numbers.table("SELLER").lines())
                .extracting(TeamNumbers.Line::key)
                .containsExactly("aurora", "nordlicht");
        assertThat(numbers.table("PROCESS").lines())
                .extracting(TeamNumbers.Line::key)
                .containsExactly("handle-return", "answer-claim");
    }

    @Test
    void showsTheWorstAndSaysHowManyThereAreBeside() {
        List<Cell> cells = IntStream.range(0, 200)
                .mapToObj(i -> new Cell("support", "seller-" + i, "handle-return", new Tally(i, 0, i % 100, 0, 0)))
                .toList();

        TeamNumbers.Table table = TeamNumbers.of(cells).table("SELLER");

        assertThat(table.lines()).hasSize(TeamNumbers.SHOWN);
        assertThat(table.more()).isEqualTo(180);
        assertThat(table.lines())
                .extracting(TeamNumbers.Line::key)
                .startsWith("seller-199", "seller-99", "seller-198", "seller-98");
    }
}
