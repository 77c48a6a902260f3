package io.sportello.policies.studio;

import io.sportello.policies.TableRefused;
import io.sportello.policies.floors.FloorWatch;
import io.sportello.policies.floors.HeldList;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Holds what may not fall below a floor against a draft of that floor. */
@Component
public class DraftFloors {

    private final DraftTables tables;
    private final FloorWatch watch;

    DraftFloors(DraftTables tables, FloorWatch watch) {
        this.tables = tables;
        this.watch = watch;
    }

    /** Whether a change may break other tables: it is no version yet, and others may not fall below its table. */
    public boolean concerns(ChangeView change) {
        return (change.isDraft() || change.status() == ChangeStatus.IN_REVIEW) && watch.isFloor(change.policy());
    }

    /** What the change would break, from the moment from which it is to hold; empty when its table can't be run. */
    public Optional<HeldList> of(ChangeView change) {
        try {
            return Optional.of(watch.of(
                    change.policy(),
                    tables.of(change.policy(), change.content()),
                    change.content().sha256(),
                    change.effectiveAt()));
        } catch (TableRefused refused) {
            return Optional.empty();
        }
    }
}
