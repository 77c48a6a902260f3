package io.sportello.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Stores access tokens by their hash. */
interface AccessTokenRepository extends JpaRepository<AccessToken, Long> {

    List<AccessToken> findByUserIdOrderByCreatedDescIdDesc(long userId);

    long countByUserId(long userId);

    /** The enabled user whose unexpired token it is, with all that a request needs to know, in one query. */
    @Query(
            """
            select u from AppUser u left join fetch u.sellers left join fetch u.extraGroups
            where u.enabled and u.id =
                (select t.userId from AccessToken t where t.tokenHash = :hash and t.expires > :now)""")
    Optional<AppUser> findUser(String hash, Instant now);

    @Modifying
    @Query("update AccessToken t set t.lastUsed = :now"
            + " where t.tokenHash = :hash and (t.lastUsed is null or t.lastUsed < :unless)")
    int touch(String hash, Instant now, Instant unless);

    @Modifying
    @Query("delete from AccessToken t where t.id = :id and t.userId = :userId")
    int deleteOwn(long id, long userId);
}
