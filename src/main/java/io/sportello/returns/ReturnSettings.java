package io.sportello.returns;

import io.sportello.accounts.ActorNames;
import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import io.sportello.policies.Condition;
import io.sportello.policies.Decision;
import io.sportello.policies.Policies;
import io.sportello.policies.Question;
import io.sportello.policies.Violation;
import io.sportello.subjects.SubjectNotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sellers' own return conditions; one that is worse for the buyer than the marketplace's is refused. */
@Service
@Transactional
public class ReturnSettings {

    /** The category of a setting that holds for all categories without one of their own. */
    public static final String ANY = "any";

    private static final String GUARDRAIL = "never worse than the marketplace";

    private final ReturnSettingRepository settings;
    private final ReturnFacts facts;
    private final Policies policies;
    private final Sellers sellers;
    private final CurrentUser user;
    private final ActorNames actors;
    private final Clock clock;

    ReturnSettings(
            ReturnSettingRepository settings,
            ReturnFacts facts,
            Policies policies,
            Sellers sellers,
            CurrentUser user,
            ActorNames actors,
            Clock clock) {
        this.settings = settings;
        this.facts = facts;
        this.policies = policies;
        this.sellers = sellers;
        this.user = user;
        this.actors = actors;
        this.clock = clock;
    }

    /** The settings of a visible seller, by marketplace and category. */
    @Transactional(readOnly = true)
    public List<ReturnSettingView> of(String sellerId) {
        seller(sellerId);
        return settings.findBySellerIdOrderByMarketplaceAscCategoryAsc(sellerId).stream()
                .map(setting -> setting.view(actors::shown))
                .toList();
    }

    /** What the house grants today where the seller has no setting: the conditions, and the floor beside them. */
    @Transactional(readOnly = true)
    public Decision house(String sellerId, String marketplace, String category) {
        return preview(seller(sellerId), marketplace, category, Map.of());
    }

    /**
     * Saves a seller's conditions for a marketplace and category.
     *
     * @throws SettingRefused when one is worse for the buyer than the marketplace's; nothing is saved
     */
    public void save(String sellerId, String marketplace, String category, Conditions conditions, Automatic automatic) {
        SellerView seller = seller(sellerId);
        List<Violation> violations = violations(seller, marketplace, category, conditions, automatic);
        if (!violations.isEmpty()) {
            throw new SettingRefused(violations);
        }
        ReturnSetting setting = settings.findBySellerIdAndMarketplaceAndCategory(sellerId, marketplace, category)
                .orElseGet(() -> new ReturnSetting(sellerId, marketplace, category));
        setting.change(conditions, automatic, user.name(), clock.instant());
        settings.save(setting);
    }

    /** Gives a setting up; the house policy holds again. */
    public void remove(long id) {
        settings.delete(settings.findById(id).orElseThrow(() -> new SubjectNotFound("return setting " + id)));
    }

    /** A seller's own answers to {@code check-eligibility}; empty when there are none. */
    Map<String, Object> own(String sellerId, String marketplace, String category) {
        List<ReturnSetting> found = settings.findBySellerIdAndMarketplaceOrderByCategory(sellerId, marketplace);
        return found.stream()
                .filter(setting -> setting.category().equals(category))
                .findFirst()
                .or(() -> found.stream()
                        .filter(setting -> setting.category().equals(ANY))
                        .findFirst())
                .map(ReturnSetting::answers)
                .orElse(Map.of());
    }

    private List<Violation> violations(
            SellerView seller, String marketplace, String category, Conditions conditions, Automatic automatic) {
        ReturnSetting tried = new ReturnSetting(seller.id(), marketplace, category);
        tried.change(conditions, automatic, user.name(), clock.instant());
        Decision decision = preview(seller, marketplace, category, tried.answers());
        return decision.conditions().stream()
                .filter(condition -> condition.raised() && condition.own() != null)
                .map(ReturnSettings::violation)
                .toList();
    }

    private static Violation violation(Condition raised) {
        return new Violation(
                GUARDRAIL,
                raised.output(),
                raised.own(),
                raised.floor(),
                raised.floorRow().row(),
                raised.floorRow().source());
    }

    private Decision preview(SellerView seller, String marketplace, String category, Map<String, Object> own) {
        LocalDate today = clock.instant().atZone(seller.zone()).toLocalDate();
        return policies.preview(
                Question.of(Eligibility.POLICY, null, seller.id(), facts.ordinary(marketplace, category, today))
                        .withOwn(own));
    }

    private SellerView seller(String id) {
        return sellers.find(id).orElseThrow(() -> new SubjectNotFound("seller " + id));
    }
}
