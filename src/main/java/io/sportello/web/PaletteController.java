package io.sportello.web;

import io.sportello.navigation.Hit;
import io.sportello.navigation.HitSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds things by what somebody types into the palette of an open page. */
@Controller
class PaletteController {

    private static final int MOST = 12;
    private static final int LONGEST = 100;

    private final ObjectProvider<HitSource> sources;
    private final Frame frame;

    PaletteController(ObjectProvider<HitSource> sources, Frame frame) {
        this.sources = sources;
        this.frame = frame;
    }

    @GetMapping("/palette")
    String find(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute(
                "hits", hits(q.substring(0, Math.min(q.length(), LONGEST)).strip()));
        return "web/palette";
    }

    private List<Hit> hits(String text) {
        String seller = frame.seller() == null ? null : frame.seller().id();
        return text.isEmpty()
                ? List.of()
                : sources.orderedStream()
                        .flatMap(source -> source.hits(text, seller, MOST).stream())
                        .limit(MOST)
                        .toList();
    }
}
