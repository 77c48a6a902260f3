package io.sportello.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WayTests {

    @Test
    void takesTheFlowOfTheLatestSource() {
        List<Flow> flows =
                List.of(flow("skip", "gateway", "merge"), flow("in", "gateway", "a"), flow("out", "a", "merge"));

        assertThat(way(step("gateway", 0, 0), step("a", 0, 5), step("merge", 5, 5))
                        .taken(flows))
                .containsExactlyInAnyOrder("in", "out");
        assertThat(way(step("gateway", 0, 0), step("merge", 0, 0)).taken(flows)).containsExactly("skip");
    }

    @Test
    void followsEachBranchIntoAParallelJoin() {
        List<Flow> flows = List.of(
                flow("a", "fork", "one"), flow("b", "fork", "two"), flow("c", "one", "join"), flow("d", "two", "join"));

        assertThat(way(step("fork", 0, 0), step("one", 0, 2), step("two", 0, 7), step("join", 2, 7), step("join", 7, 7))
                        .taken(flows))
                .containsExactlyInAnyOrder("a", "b", "c", "d");
    }

    @Test
    void followsALoop() {
        List<Flow> flows = List.of(flow("in", "start", "a"), flow("next", "a", "b"), flow("again", "b", "a"));

        assertThat(way(step("start", 0, 0), step("a", 0, 1), step("b", 1, 2)).taken(flows))
                .containsExactlyInAnyOrder("in", "next");
        assertThat(way(
                                step("start", 0, 0),
                                step("a", 0, 1),
                                step("b", 1, 2),
                                new Step("a", Instant.ofEpochSecond(2), null))
                        .taken(flows))
                .containsExactlyInAnyOrder("in", "next", "again");
    }

    @Test
    void takesNoFlowOutOfAStepThatGoesOn() {
        List<Flow> flows = List.of(flow("f", "a", "b"));

        assertThat(way(new Step("a", Instant.EPOCH, null), step("b", 1, 2)).taken(flows))
                .isEmpty();
    }

    private static Way way(Step... steps) {
        return new Way(List.of(steps));
    }

    private static Step step(String element, long start, long end) {
        return new Step(element, Instant.ofEpochSecond(start), Instant.ofEpochSecond(end));
    }

    private static Flow flow(String id, String source, String target) {
        return new Flow(id, source, target);
    }
}
