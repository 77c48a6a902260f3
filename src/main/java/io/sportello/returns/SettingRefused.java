package io.sportello.returns;

import io.sportello.policies.Violation;
import java.util.List;

/** A seller's return conditions are worse for the buyer than the marketplace's; nothing was saved. */
public class SettingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public SettingRefused(List<Violation> violations) {
        super("Worse than the marketplace: " + violations);
        this.violations = List.copyOf(violations);
    }

    /** Each condition that is worse, with the nearest allowed value. */
    public List<Violation> violations() {
        return violations;
    }
}
