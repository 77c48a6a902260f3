package io.sportello.returns;

import io.sportello.policies.OwnAnswers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sellers' own return conditions, for whoever holds them against the marketplace's. They are meant for ordinary
 * requests, as they are checked when they are saved: where the seller is at fault, the guard takes the marketplace's anyway.
 */
@Component
class OwnConditions implements OwnAnswers {

    /** Nobody returns what was bought longer ago than the longest window. */
    private static final Period LONGEST = Period.ofYears(1);

    private final ReturnSettingRepository settings;
    private final Clock clock;

    OwnConditions(ReturnSettingRepository settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String policy() {
        return Eligibility.POLICY;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Own> all() {
        return List.copyOf(own(settings.findAllByOrderBySellerIdAscMarketplaceAscCategoryAsc())
                .values());
    }

    /** Those of a visible seller, by the setting's number. */
    @Transactional(readOnly = true)
    Map<Long, Own> of(String sellerId) {
        return own(settings.findBySellerIdOrderByMarketplaceAscCategoryAsc(sellerId));
    }

    private Map<Long, Own> own(List<ReturnSetting> all) {
        Map<List<String>, List<String>> apart = all.stream()
                .filter(setting -> !setting.category().equals(ReturnSettings.ANY))
                .collect(Collectors.groupingBy(
                        ReturnSetting::place, Collectors.mapping(ReturnSetting::category, Collectors.toList())));
        LocalDate first = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minus(LONGEST);
        Map<Long, Own> own = new LinkedHashMap<>();
        all.forEach(
                setting -> own.put(setting.id(), own(setting, apart.getOrDefault(setting.place(), List.of()), first)));
        return own;
    }

    /**
     * @param apart the categories that have a setting of their own in its place
     * @param first the first day of purchase for which it still counts
     */
    private static Own own(ReturnSetting setting, List<String> apart, LocalDate first) {
        Map<String, String> where = new LinkedHashMap<>();
        where.put("marketplace", quoted(List.of(setting.marketplace())));
        if (!setting.category().equals(ReturnSettings.ANY)) {
            where.put("category", quoted(List.of(setting.category())));
        } else if (!apart.isEmpty()) {
            where.put("category", "not(" + quoted(apart) + ")");
        }
        where.put("sellerFault", "false");
        where.put("purchaseDate", ">= date(\"" + first + "\")");
        return new Own(setting.sellerId(), where, setting.answers(), "/settings/returns?seller=" + setting.sellerId());
    }

    private static String quoted(List<String> words) {
        return words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(", "));
    }
}
