package io.sportello.web;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import io.sportello.navigation.Section;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;
import org.springframework.web.util.UriComponentsBuilder;

/** What the layout shows around a page, for whoever asks for it; templates call it {@code @frame}. */
@Component("frame")
@RequestScope
class Frame {

    private final HttpServletRequest request;
    private final CurrentUser user;
    private final Sellers sellers;
    private final ObjectProvider<Section> sections;
    private List<SellerView> visible;

    Frame(HttpServletRequest request, CurrentUser user, Sellers sellers, ObjectProvider<Section> sections) {
        this.request = request;
        this.user = user;
        this.sellers = sellers;
        this.sections = sections;
    }

    public boolean signedIn() {
        return request.getUserPrincipal() != null;
    }

    /** The sections of the user's role, in the order of the bar; none when nobody is signed in. */
    public List<Section> sections() {
        return sections.stream()
                .filter(section -> signedIn() && section.roles().stream().anyMatch(this::has))
                .sorted(Comparator.comparingInt(Section::order))
                .toList();
    }

    /** Whether the bar shows the sections' numbers: sellers name them on the phone. */
    public boolean numbered() {
        return user.is(Role.SELLER);
    }

    /** The sellers to choose from. */
    public List<SellerView> sellers() {
        if (visible == null) {
            visible = sellers.visible();
        }
        return visible;
    }

    /** The chosen seller, or null for all. */
    public SellerView seller() {
        String id = SellerChoice.of(request);
        return sellers().stream()
                .filter(one -> sellers().size() > 1 && one.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** This page, for another seller; an empty id is for all of them. */
    public String here(String sellerId) {
        if (!"GET".equals(request.getMethod())) {
            return address(request.getContextPath() + "/", null, sellerId);
        }
        try {
            return address(request.getRequestURI(), request.getQueryString(), sellerId);
        } catch (IllegalArgumentException e) {
            // a query that nobody can read again is not carried along
            return address(request.getRequestURI(), null, sellerId);
        }
    }

    private static String address(String path, String query, String sellerId) {
        return UriComponentsBuilder.fromPath(path)
                .query(query)
                .replaceQueryParam("next")
                .replaceQueryParam(SellerChoice.PARAMETER, sellerId)
                .build(true)
                .toUriString();
    }

    /** Whether the user may open a case about this page. */
    public boolean opensCases() {
        return signedIn()
                && (user.is(Role.SELLER) || user.is(Role.SUPPORT))
                && sections.stream().anyMatch(section -> section.key().equals("cases"));
    }

    /** This page's path, which a case may be about. */
    public String path() {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** A page of the back office, for the chosen seller. */
    public String link(String path) {
        SellerView chosen = seller();
        UriComponentsBuilder target = UriComponentsBuilder.fromUriString(request.getContextPath() + path);
        return chosen == null
                ? target.build().toUriString()
                : target.queryParam(SellerChoice.PARAMETER, chosen.id()).build().toUriString();
    }

    public String userName() {
        return user.displayName();
    }

    public String userEmail() {
        return user.name();
    }

    /** Two letters that stand for the user where there is no room for a name. */
    public String initials() {
        String[] words = user.displayName().trim().split("\\s+", 0);
        String letters = words.length > 1 ? initial(words[0]) + initial(words[1]) : words[0];
        return letters.substring(0, Math.min(2, letters.length())).toUpperCase(Locale.ROOT);
    }

    /** Whether a page gave its title as a text rather than as a fragment of its template. */
    public boolean isText(Object title) {
        return title instanceof CharSequence;
    }

    private boolean has(String role) {
        return user.is(Role.valueOf(role));
    }

    private static String initial(String word) {
        return word.isEmpty() ? "" : word.substring(0, 1);
    }
}
