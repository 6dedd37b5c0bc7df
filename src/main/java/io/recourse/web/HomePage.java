package io.recourse.web;

import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.web.Navigation.Entry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after signing in: what waits for the user, and what he can do here. */
@Controller
class HomePage {

    private static final String HOME = "/";

    private final Navigation navigation;
    private final List<HomeFigures> figures;

    HomePage(Navigation navigation, List<HomeFigures> figures) {
        this.navigation = navigation;
        this.figures = figures;
    }

    @GetMapping(HOME)
    @Needs(Right.USE_PRODUCT)
    @InNavigation(section = Section.WORK, order = 0, label = "home.title", icon = "house")
    String show(Model model) {
        Map<Section, List<Entry>> places = new TreeMap<>();
        navigation.ofUser().forEach((section, entries) -> {
            List<Entry> others =
                    entries.stream().filter(entry -> !entry.path().equals(HOME)).toList();
            if (!others.isEmpty()) {
                places.put(section, others);
            }
        });
        model.addAttribute("sections", places);
        model.addAttribute(
                "figures",
                figures.stream().flatMap(source -> source.ofUser().stream()).toList());
        return "home";
    }
}
