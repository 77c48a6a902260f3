package io.sportello.policies.tables;

import io.sportello.policies.FiredRow;
import io.sportello.policies.NoAnswer;
import io.sportello.policies.TableRefused;
import io.sportello.policies.tables.DecisionTable.Column;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.drools.io.ByteArrayResource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNMessageType;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;

/** A decision table that the DMN engine has compiled; many threads may ask it at once. */
public class CompiledTable {

    private final DecisionTable table;
    private final DMNRuntime runtime;
    private final DMNModel model;
    private final Map<String, String> types;
    private static final ThreadLocal<List<Integer>> SELECTED = new ThreadLocal<>();

    private CompiledTable(DecisionTable table, DMNRuntime runtime) {
        this.table = table;
        this.runtime = runtime;
        this.model = runtime.getModels().get(0);
        this.types = table.inputs().stream().collect(Collectors.toMap(Column::name, Column::type, (a, b) -> a));
        runtime.addListener(new DMNRuntimeEventListener() {
            @Override
            public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
                SELECTED.set(event.getSelected());
            }
        });
    }

    /**
     * Reads and compiles a DMN file.
     *
     * @throws TableRefused when it may not or can't be run
     */
    public static CompiledTable of(String file, String content) {
        DecisionTable table = TableReader.read(file, content);
        DMNRuntime runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(
                        new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name())))
                .getOrElseThrow(e -> new TableRefused(file, "definitions", e.getMessage()));
        CompiledTable compiled = new CompiledTable(table, runtime);
        compiled.model.getMessages().stream()
                .filter(CompiledTable::fatal)
                .findFirst()
                .ifPresent(message -> {
                    throw new TableRefused(file, "element " + message.getSourceId(), message.getText());
                });
        return compiled;
    }

    /** The engine only warns of an expression it can't read, and would answer null for it. */
    private static boolean fatal(DMNMessage message) {
        return message.getLevel() == DMNMessage.Level.ERROR
                || message.getMessageType() == DMNMessageType.ERR_COMPILING_FEEL;
    }

    public DecisionTable table() {
        return table;
    }

    /**
     * Asks the table; facts it does not know are left out, inputs that have no fact are null.
     *
     * @throws NoAnswer when no row answers, or a fact does not fit its input
     */
    public Answer ask(Map<String, Object> facts) {
        DMNContext context = runtime.newContext();
        model.getInputs()
                .forEach(input -> context.set(
                        input.getName(),
                        FeelValues.fit(
                                input.getName(), types.getOrDefault(input.getName(), ""), facts.get(input.getName()))));
        try {
            DMNResult result = runtime.evaluateAll(model, context);
            return answer(result, facts, SELECTED.get());
        } finally {
            SELECTED.remove();
        }
    }

    private Answer answer(DMNResult result, Map<String, Object> facts, List<Integer> rows) {
        DMNDecisionResult decision = result.getDecisionResults().get(0);
        boolean nothing = decision.getResult() == null && table.outputs().size() > 1;
        if (result.hasErrors() || nothing || rows == null || rows.isEmpty()) {
            throw new NoAnswer(table.key() + " has no answer for " + facts + messages(result));
        }
        return new Answer(
                outputs(decision.getResult()),
                rows.stream().map(row -> table.row(row).fired()).toList());
    }

    private Map<String, Object> outputs(Object result) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        for (Column output : table.outputs()) {
            Object value = result instanceof Map<?, ?> all ? all.get(output.name()) : result;
            outputs.put(output.name(), FeelValues.fit(output.name(), output.type(), value));
        }
        return outputs;
    }

    private static String messages(DMNResult result) {
        return result.getMessages(DMNMessage.Severity.ERROR).stream()
                .map(DMNMessage::getText)
                .collect(Collectors.joining("; ", ": ", ""));
    }

    /**
     * What a table answered.
     *
     * @param outputs by name, in the table's order; values may be null
     * @param rows the rows that fired, never empty
     */
    public record Answer(Map<String, Object> outputs, List<FiredRow> rows) {}
}
