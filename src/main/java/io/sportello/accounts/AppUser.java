package io.sportello.accounts;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.NaturalId;

/** Somebody who may sign in; the e-mail address is the stable name and never changes. */
@Entity
@Table(name = "app_user")
class AppUser implements Serializable {

    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "app_user_seq")
    @SequenceGenerator(name = "app_user_seq", sequenceName = "app_user_seq", allocationSize = 50)
    private Long id;

    @NaturalId
    @Column(nullable = false, updatable = false)
    private String email;

    @Column(nullable = false)
    private String displayName;

    private String passwordHash;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Role role;

    @Column(nullable = false)
    private String locale;

    @Column(nullable = false)
    private String zone;

    @Column(nullable = false)
    private boolean allSellers;

    @Column(nullable = false)
    private boolean enabled;

    @Column(nullable = false)
    private Instant created;

    @ElementCollection
    @CollectionTable(
            name = "user_seller",
            joinColumns = @JoinColumn(name = "user_email", referencedColumnName = "email"))
    @Column(name = "seller_id")
    private Set<String> sellers = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "user_group", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "group_name")
    private Set<String> extraGroups = new HashSet<>();

    @Version
    private long version;

    /** For Hibernate. */
    AppUser() {}

    AppUser(String email, String displayName, Permissions permissions, Locale locale, ZoneId zone, Instant created) {
        this.email = normalise(email);
        this.created = created;
        this.enabled = true;
        present(displayName, locale, zone);
        permit(permissions);
    }

    /** How addresses are stored and compared. */
    static String normalise(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** Changes how the user is named and addressed. */
    final void present(String displayName, Locale locale, ZoneId zone) {
        this.displayName = displayName.strip();
        this.locale = locale.getLanguage();
        this.zone = zone.getId();
    }

    /** Replaces what the user may do and see. */
    final void permit(Permissions permissions) {
        this.role = permissions.role();
        this.allSellers = permissions.allSellers();
        this.sellers.retainAll(permissions.sellers());
        this.sellers.addAll(permissions.sellers());
        this.extraGroups.retainAll(permissions.extraGroups());
        this.extraGroups.addAll(permissions.extraGroups());
    }

    void changePassword(String hash) {
        this.passwordHash = hash;
    }

    void enable(boolean enabled) {
        this.enabled = enabled;
    }

    SignedInUser signedIn() {
        return new SignedInUser(
                id,
                email,
                displayName,
                role,
                groups(),
                allSellers,
                Set.copyOf(sellers),
                Locale.forLanguageTag(locale),
                ZoneId.of(zone));
    }

    UserView view() {
        return new UserView(
                id,
                version,
                email,
                displayName,
                role,
                allSellers,
                Set.copyOf(sellers),
                Set.copyOf(extraGroups),
                enabled,
                passwordHash == null);
    }

    /** The group that comes with the role, and the extra ones. */
    private Set<String> groups() {
        return Stream.concat(role.group().stream(), extraGroups.stream()).collect(Collectors.toUnmodifiableSet());
    }

    Long id() {
        return id;
    }

    String email() {
        return email;
    }

    String passwordHash() {
        return passwordHash;
    }

    Instant created() {
        return created;
    }

    boolean enabled() {
        return enabled;
    }
}
