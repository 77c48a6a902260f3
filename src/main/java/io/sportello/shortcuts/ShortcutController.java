package io.sportello.shortcuts;

import io.sportello.accounts.CurrentUser;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which people choose their keys, or switch them off. */
@Controller
@RequestMapping("/profile/shortcuts")
class ShortcutController {

    private static final String PAGE = "shortcuts/choose";
    private static final String BACK = "redirect:/profile/shortcuts";
    private static final int LONGEST = 40;

    private final Keyboards keyboards;
    private final CurrentUser user;
    private final MessageSource messages;

    ShortcutController(Keyboards keyboards, CurrentUser user, MessageSource messages) {
        this.keyboards = keyboards;
        this.user = user;
        this.messages = messages;
    }

    /**
     * A field of the form.
     *
     * @param action whose keys
     * @param written what stands in it
     * @param problem why that can't be, or null
     */
    record Field(Shortcut action, String written, String problem) {

        public String usual() {
            return action.usual().toString();
        }

        public boolean isUsual() {
            return usual().equals(written);
        }
    }

    @GetMapping
    ModelAndView page() {
        Keyboard mine = keyboards.of(user.name());
        return show(HttpStatus.OK, mine, Map.of(), new ProposedKeys(mine, Map.of()));
    }

    @PostMapping
    Object change(
            @RequestParam(defaultValue = "false") boolean on,
            @RequestParam Map<String, String> form,
            RedirectAttributes redirect) {
        Map<Shortcut, String> written = new EnumMap<>(Shortcut.class);
        form.forEach((name, text) -> Shortcut.of(name).ifPresent(action -> written.put(action, cut(text))));
        Keyboard before = keyboards.of(user.name());
        ProposedKeys proposed = new ProposedKeys(before, written);
        if (!proposed.problems().isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, new Keyboard(on, before.changed()), written, proposed);
        }
        keyboards.keep(user.name(), proposed.keyboard(on));
        redirect.addFlashAttribute("flash", "shortcuts.saved");
        return BACK;
    }

    @PostMapping("/reset")
    String reset(RedirectAttributes redirect) {
        keyboards.keep(user.name(), Keyboard.USUAL);
        redirect.addFlashAttribute("flash", "shortcuts.reset.done");
        return BACK;
    }

    private ModelAndView show(HttpStatus status, Keyboard mine, Map<Shortcut, String> written, ProposedKeys proposed) {
        Map<Shortcut.Group, List<Field>> fields = Shortcut.all()
                .map(action -> new Field(
                        action,
                        Optional.ofNullable(written.get(action))
                                .orElseGet(() -> mine.of(action).toString()),
                        words(proposed.problems().get(action))))
                .collect(Collectors.groupingBy(
                        field -> field.action().group(),
                        () -> new EnumMap<>(Shortcut.Group.class),
                        Collectors.toList()));
        return new ModelAndView(PAGE, status)
                .addObject("on", mine.on())
                .addObject("fields", fields)
                .addObject("longest", LONGEST)
                .addObject("problems", proposed.problems().size());
    }

    private String words(ProposedKeys.Problem problem) {
        if (problem == null) {
            return null;
        }
        String other = problem.other() == null
                ? ""
                : text("shortcut." + problem.other().id());
        return text(problem.key(), problem.written(), other);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, user.locale());
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST)).strip();
    }
}
