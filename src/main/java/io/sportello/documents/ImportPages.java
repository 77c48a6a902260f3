package io.sportello.documents;

import io.sportello.accounts.Sellers;
import io.sportello.navigation.ListPage;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills what the pages of all imports of files share: {@code templates/web/imports.html}. */
@Component
public class ImportPages {

    private static final int PAGE = 25;

    private final Sellers sellers;
    private final MessageSource messages;

    ImportPages(Sellers sellers, MessageSource messages) {
        this.sellers = sellers;
        this.messages = messages;
    }

    /** Reads the visible imports of a seller, or of all for null, newest first: so many with a smaller number. */
    @FunctionalInterface
    public interface Newest {
        List<? extends FileImport> of(String sellerId, long before, int limit);
    }

    /** A page of the list: of the seller chosen in the bar, as long as it may be seen. */
    public void fill(Model model, String seller, long before, Newest newest) {
        String chosen = seller == null || sellers.find(seller).isEmpty() ? null : seller;
        ListPage<? extends FileImport> page = ListPage.of(newest.of(chosen, before, PAGE + 1), PAGE);
        model.addAttribute("imports", page.shown());
        model.addAttribute(
                "running",
                page.shown().stream().filter(one -> !one.standing().ended()).count());
        model.addAttribute("before", before);
        model.addAttribute("chosen", chosen);
        model.addAttribute("next", page.next(FileImport::id));
        model.addAttribute("sellers", sellers.visible());
        model.addAttribute("names", sellers.names());
    }

    /**
     * Says on the page why the file was refused. Not a redirect: the script that shows the progress would follow it and
     * lose the message.
     *
     * @param why message key
     */
    public void refuse(Model model, HttpServletResponse response, String why, Object... arguments) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refused", messages.getMessage(why, arguments, LocaleContextHolder.getLocale()));
    }
}
