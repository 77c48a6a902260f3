package io.sportello.policies.tables;

import io.sportello.policies.TableRefused;
import java.io.StringReader;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.validation.DMNValidator;
import org.kie.dmn.validation.DMNValidator.Validation;
import org.kie.dmn.validation.DMNValidatorFactory;
import org.springframework.stereotype.Component;

/** Decides whether a file may become a version of a policy: safe, valid by schema and model, compiled, and so named. */
@Component
public class TableCheck {

    /**
     * Checks a file.
     *
     * @param file its name, for messages
     * @param policy the key that its decision must have as its id
     * @throws TableRefused naming the file and the element at fault
     */
    public void check(String file, String policy, String content) {
        DecisionTable table = TableReader.read(file, content);
        if (!table.key().equals(policy)) {
            throw new TableRefused(file, "decision " + table.key(), "id", policy);
        }
        if (policy.length() > 60) {
            throw new TableRefused(file, "decision " + policy, "long-id", 60);
        }
        validate(file, content);
        CompiledTable.of(file, content);
    }

    private static void validate(String file, String content) {
        DMNValidator validator = DMNValidatorFactory.newValidator();
        try {
            validator
                    .validate(new StringReader(content), Validation.VALIDATE_SCHEMA, Validation.VALIDATE_MODEL)
                    .stream()
                    .filter(message -> message.getLevel() == DMNMessage.Level.ERROR)
                    .findFirst()
                    .ifPresent(message -> {
                        throw new TableRefused(file, "element " + message.getSourceId(), message.getText());
                    });
        } finally {
            validator.dispose();
        }
    }
}
