package io.sportello.returns;

import io.sportello.policies.OwnAnswers;
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

    private final ReturnSettingRepository settings;

    OwnConditions(ReturnSettingRepository settings) {
        this.settings = settings;
    }

    @Override
    public String policy() {
        return Eligibility.POLICY;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Own> all() {
        List<ReturnSetting> all = settings.findAllByOrderBySellerIdAscMarketplaceAscCategoryAsc();
        Map<List<String>, List<String>> apart = all.stream()
                .filter(setting -> !setting.category().equals(ReturnSettings.ANY))
                .collect(Collectors.groupingBy(
                        ReturnSetting::place, Collectors.mapping(ReturnSetting::category, Collectors.toList())));
        return all.stream()
                .map(setting -> own(setting, apart.getOrDefault(setting.place(), List.of())))
                .toList();
    }

    /** @param apart the categories that have a setting of their own in its place */
    private static Own own(ReturnSetting setting, List<String> apart) {
        Map<String, String> where = new LinkedHashMap<>();
        where.put("marketplace", quoted(List.of(setting.marketplace())));
        if (!setting.category().equals(ReturnSettings.ANY)) {
            where.put("category", quoted(List.of(setting.category())));
        } else if (!apart.isEmpty()) {
            where.put("category", "not(" + quoted(apart) + ")");
        }
        where.put("sellerFault", "false");
        return new Own(setting.sellerId(), where, setting.answers(), "/settings/returns?seller=" + setting.sellerId());
    }

    private static String quoted(List<String> words) {
        return words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(", "));
    }
}
