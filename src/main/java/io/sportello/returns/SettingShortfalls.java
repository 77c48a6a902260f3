package io.sportello.returns;

import io.sportello.policies.Floors;
import io.sportello.policies.Floors.Shortfall;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Which of a seller's own return conditions fall below the marketplace's, now or from a day on. */
@Service
public class SettingShortfalls {

    private final OwnConditions conditions;
    private final Floors floors;

    SettingShortfalls(OwnConditions conditions, Floors floors) {
        this.conditions = conditions;
        this.floors = floors;
    }

    /** Those of a visible seller, by the setting's number. */
    public Map<Long, Shortfall> of(String sellerId) {
        Map<Long, Shortfall> found = new LinkedHashMap<>();
        conditions.of(sellerId).forEach((id, own) -> floors.shortfall(Eligibility.POLICY, own)
                .ifPresent(shortfall -> found.put(id, shortfall)));
        return found;
    }
}
