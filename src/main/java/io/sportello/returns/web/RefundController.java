package io.sportello.returns.web;

import io.sportello.returns.RefundFeedFormat;
import io.sportello.returns.RefundFeedView;
import io.sportello.returns.RefundFeeds;
import io.sportello.returns.RefundView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of the refund files: what waits, the files, and their results. */
@Controller
@PreAuthorize("hasAnyRole('SUPPORT', 'ADMIN')")
class RefundController {

    private static final Pattern ORDER_ITEM = Pattern.compile("\\d{8,20}");
    private static final Pattern BATCH = Pattern.compile("\\S.{1,58}\\S");
    private static final int LONGEST_REASON = 500;

    private final RefundFeeds feeds;
    private final RefundFeedFormat format;

    RefundController(RefundFeeds feeds, RefundFeedFormat format) {
        this.feeds = feeds;
        this.format = format;
    }

    @GetMapping("/refunds")
    String list(@RequestParam(defaultValue = "9223372036854775807") long before, Model model) {
        List<RefundFeedView> page = feeds.feeds(before);
        model.addAttribute("waiting", groups());
        model.addAttribute("feeds", page);
        model.addAttribute("feedType", format.feedType());
        model.addAttribute(
                "next",
                page.size() < RefundFeeds.PAGE
                        ? null
                        : "/refunds?before=" + page.get(page.size() - 1).id());
        return "returns/refunds";
    }

    private Map<Group, List<RefundView>> groups() {
        return feeds.waiting().stream()
                .collect(Collectors.groupingBy(
                        row -> new Group(row.sellerId(), row.marketplace(), row.currency()),
                        java.util.LinkedHashMap::new,
                        Collectors.toList()));
    }

    /** What one file holds: a seller's refunds at one marketplace in one currency. */
    record Group(String seller, String marketplace, String currency) {}

    @PostMapping("/refunds/{id}/order-item")
    String orderItem(
            @PathVariable long id, @RequestParam(defaultValue = "") String orderItemId, RedirectAttributes redirect) {
        if (ORDER_ITEM.matcher(orderItemId.strip()).matches()) {
            feeds.orderItem(id, orderItemId.strip());
            redirect.addFlashAttribute("flash", "refunds.order-item.saved");
        } else {
            redirect.addFlashAttribute("invalid", id);
            redirect.addFlashAttribute("typed", orderItemId);
        }
        return "redirect:/refunds";
    }

    @PostMapping("/refunds/feeds")
    String create(
            @RequestParam String seller,
            @RequestParam String marketplace,
            @RequestParam String currency,
            RedirectAttributes redirect) {
        Optional<RefundFeedView> created = feeds.create(seller, marketplace, currency);
        redirect.addFlashAttribute("flash", created.isPresent() ? "refunds.created" : "refunds.none-complete");
        redirect.addFlashAttribute(
                "flashArguments",
                created.map(feed -> new Object[] {feed.name()}).orElse(new Object[0]));
        return created.map(feed -> "redirect:/refunds/feeds/" + feed.id()).orElse("redirect:/refunds");
    }

    @GetMapping("/refunds/feeds/{id}")
    String feed(@PathVariable long id, Model model) {
        model.addAttribute("feed", feeds.feed(id));
        model.addAttribute("rows", feeds.rows(id));
        model.addAttribute("feedType", format.feedType());
        return "returns/feed";
    }

    @PostMapping("/refunds/feeds/{id}/result")
    String result(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String batch,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes redirect) {
        if (!BATCH.matcher(batch.strip()).matches()) {
            redirect.addFlashAttribute("batchInvalid", true);
            redirect.addFlashAttribute("typed", batch);
        } else {
            feeds.settle(id, batch.strip(), rejected(feeds.rows(id), parameters));
            redirect.addFlashAttribute("flash", "refunds.feed.recorded");
        }
        return "redirect:/refunds/feeds/" + id;
    }

    private static Map<Long, String> rejected(List<RefundView> rows, Map<String, String> parameters) {
        Map<Long, String> reasons = new HashMap<>();
        for (RefundView row : rows) {
            String reason = parameters.getOrDefault("reason-" + row.id(), "").strip();
            if (!reason.isEmpty()) {
                reasons.put(row.id(), reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
            }
        }
        return reasons;
    }
}
