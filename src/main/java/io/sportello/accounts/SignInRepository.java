package io.sportello.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Stores which browsers are signed in. */
interface SignInRepository extends JpaRepository<SignIn, String> {

    /** The enabled user behind a running sign-in, with all that a request needs to know, in one query. */
    @Query(
            """
            select u from AppUser u left join fetch u.sellers left join fetch u.extraGroups
            where u.enabled and u.id =
                (select s.userId from SignIn s where s.tokenHash = :hash and s.seen > :idleSince and s.ends > :now)""")
    Optional<AppUser> findUser(String hash, Instant idleSince, Instant now);

    /** When each user was last seen, as far as a browser of theirs is still known. */
    @Query("select new io.sportello.accounts.SeenUser(s.userId, max(s.seen)) from SignIn s group by s.userId")
    List<SeenUser> lastSeen();

    @Modifying
    @Query("update SignIn s set s.seen = :now where s.tokenHash = :hash and s.seen < :unless")
    int touch(String hash, Instant now, Instant unless);

    @Modifying
    @Query("delete from SignIn s where s.tokenHash = :hash")
    int deleteByHash(String hash);

    @Modifying
    @Query("delete from SignIn s where s.userId = :userId and s.tokenHash <> :exceptHash")
    int deleteOfUser(long userId, String exceptHash);

    @Modifying
    @Query("delete from SignIn s where s.ends < :now")
    int deleteEnded(Instant now);
}
