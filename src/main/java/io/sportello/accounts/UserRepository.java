package io.sportello.accounts;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stores users; they belong to the house, so no seller filter applies. */
interface UserRepository extends JpaRepository<AppUser, Long> {

    Optional<AppUser> findByEmail(String email);

    List<AppUser> findAllByOrderByEmail();

    boolean existsByRoleAndEnabledTrue(Role role);
}
