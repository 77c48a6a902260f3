package io.sportello.policies.proof;

import io.sportello.policies.NoAnswer;
import io.sportello.policies.OwnAnswers.Own;
import io.sportello.policies.proof.FloorProof.Obstacle;
import io.sportello.policies.proof.FloorProof.Obstacle.Kind;
import io.sportello.policies.proof.FloorProof.Open;
import io.sportello.policies.proof.FloorProof.Worse;
import io.sportello.policies.tables.CompiledTable;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.DecisionTable.Column;
import io.sportello.policies.tables.DecisionTable.Row;
import io.sportello.policies.tables.FeelLiteral;
import io.sportello.policies.tables.FeelValues;
import io.sportello.policies.tables.Recent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Holds sellers' own answers against a floor, each content once: the table's one row, for the inputs they are meant for. */
@Component
public class OwnProofs {

    private static final int KEPT = 5_000;

    private final Recent<Content, FloorProof> done = new Recent<>(KEPT);

    /**
     * What holding a seller's own answers against a floor came to, tried in the engine.
     *
     * @param policy the table whose answers they replace
     * @param sha256 of the floor's content
     */
    public FloorProof of(Own own, DecisionTable policy, CompiledTable floor, String sha256) {
        DecisionTable rows = table(own, policy, floor.table());
        return done.get(new Content(rows, sha256), content -> prove(rows, floor));
    }

    private static FloorProof prove(DecisionTable rows, CompiledTable floor) {
        FloorProof proof = FloorProver.provePart(rows, floor.table());
        return proof instanceof Worse worse && TableProofs.row(floor, worse.facts()) != worse.floorRow()
                ? new Open(List.of(new Obstacle(Kind.ENGINE, floor.table().key(), worse.floorRow(), null, null)))
                : proof;
    }

    /** The answers as a table of one row. */
    private static DecisionTable table(Own own, DecisionTable policy, DecisionTable floor) {
        List<Column> inputs = own.where().keySet().stream()
                .flatMap(name -> column(name, policy.inputs(), floor.inputs()).stream())
                .toList();
        List<Column> outputs = policy.outputs().stream()
                .filter(output -> own.answers().get(output.name()) != null)
                .map(output -> new Column(output.name(), output.label(), output.type(), ""))
                .toList();
        Row row = new Row(
                1,
                "",
                "",
                inputs.stream().map(input -> own.where().get(input.name())).toList(),
                outputs.stream().map(output -> cell(own, output)).toList(),
                Map.of());
        return new DecisionTable(
                policy.key(),
                "",
                "FIRST",
                inputs,
                outputs,
                List.of(),
                List.of(row),
                floor.key(),
                policy.directions(),
                policy.derived(),
                null,
                List.of());
    }

    private static String cell(Own own, Column output) {
        Object value = own.answers().get(output.name());
        try {
            return FeelLiteral.write(FeelValues.fit(output.name(), output.type(), value));
        } catch (NoAnswer notOfItsKind) {
            return String.valueOf(value);
        }
    }

    private static Optional<Column> column(String name, List<Column> ours, List<Column> floors) {
        return Stream.concat(ours.stream(), floors.stream())
                .filter(column -> column.name().equals(name))
                .findFirst();
    }

    /** The answers, and the hash of the floor's content. */
    private record Content(DecisionTable rows, String floor) {}
}
