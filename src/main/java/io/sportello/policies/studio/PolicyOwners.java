package io.sportello.policies.studio;

import io.sportello.accounts.Colleague;
import io.sportello.accounts.Colleagues;
import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.SellerScope;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which officer answers for a policy. */
@Service
@Transactional
public class PolicyOwners {

    private static final String OFFICERS = "compliance";

    private final PolicyOwnerRepository owners;
    private final Colleagues colleagues;
    private final CurrentUser user;
    private final Clock clock;

    PolicyOwners(PolicyOwnerRepository owners, Colleagues colleagues, CurrentUser user, Clock clock) {
        this.owners = owners;
        this.colleagues = colleagues;
        this.user = user;
        this.clock = clock;
    }

    /** The owners by policy; a policy that nobody answers for is missing. Who is no officer any more goes by the address. */
    @Transactional(readOnly = true)
    public Map<String, Colleague> all() {
        Map<String, Colleague> officers =
                candidates().stream().collect(Collectors.toMap(Colleague::email, Function.identity()));
        return owners.findAll().stream()
                .collect(Collectors.toMap(
                        PolicyOwner::policy,
                        owner -> officers.getOrDefault(owner.email(), new Colleague(owner.email(), owner.email()))));
    }

    /** The address of a policy's owner, while it is an officer's. */
    @Transactional(readOnly = true)
    public Optional<String> officer(String policy) {
        return Optional.ofNullable(all().get(policy)).map(Colleague::email).filter(this::isOfficer);
    }

    private boolean isOfficer(String email) {
        return candidates().stream().anyMatch(one -> one.email().equals(email));
    }

    /** Who may answer for a policy. */
    @Transactional(readOnly = true)
    public List<Colleague> candidates() {
        return colleagues.who(OFFICERS, SellerScope.HOUSE);
    }

    /**
     * Makes somebody answer for a policy, or nobody.
     *
     * @param email an officer's address; blank for nobody
     * @throws ChangeRefused when it is no officer's
     */
    public void assign(String policy, String email) {
        if (email.isBlank()) {
            owners.deleteById(policy);
            return;
        }
        if (!isOfficer(email)) {
            throw new ChangeRefused("owner", "policies.owner.no-officer");
        }
        owners.save(new PolicyOwner(policy, email, clock.instant(), user.name()));
    }
}
