package io.recourse.web;

import io.recourse.access.CurrentUser;
import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.NavigationCount;
import io.recourse.access.Right;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The left navigation: the pages that put themselves {@link InNavigation}, as far as the user has their rights. */
@Component
class Navigation {

    private final RequestMappingHandlerMapping handlers;
    private final List<NavigationCount> counts;
    private final CurrentUser currentUser;
    private volatile List<Entry> entries = List.of();

    Navigation(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
            List<NavigationCount> counts,
            CurrentUser currentUser) {
        this.handlers = handlers;
        this.counts = counts;
        this.currentUser = currentUser;
    }

    /** One link. */
    record Entry(Section section, int order, String path, String label, String icon, Right right) {

        /** Whether a page belongs to it: the same path, or one below it. */
        public boolean leadsTo(String page) {
            return page.equals(path) || page.startsWith(path + "/");
        }
    }

    @EventListener(ContextRefreshedEvent.class)
    void collect() {
        entries = handlers.getHandlerMethods().entrySet().stream()
                .flatMap(handler -> entry(handler.getKey(), handler.getValue()))
                .sorted(Comparator.comparing(Entry::section)
                        .thenComparing(Entry::order)
                        .thenComparing(Entry::path))
                .toList();
    }

    /** What the user may open, by section. */
    Map<Section, List<Entry>> ofUser() {
        return entries.stream()
                .filter(entry -> currentUser.may(entry.right()))
                .collect(Collectors.groupingBy(Entry::section, TreeMap::new, Collectors.toList()));
    }

    /** How much waits on an entry's page; 0 where nobody counts. */
    long waiting(Entry entry) {
        return counts.stream()
                .filter(count -> count.path().equals(entry.path()))
                .mapToLong(NavigationCount::count)
                .sum();
    }

    private static Stream<Entry> entry(RequestMappingInfo mapping, HandlerMethod handler) {
        InNavigation place = handler.getMethodAnnotation(InNavigation.class);
        if (place == null) {
            return Stream.empty();
        }
        Right right = Doors.rightFor(handler)
                .orElseThrow(() -> new IllegalStateException(handler + " is in the navigation but needs no right"));
        String path = mapping.getPatternValues().iterator().next();
        return Stream.of(new Entry(place.section(), place.order(), path, place.label(), place.icon(), right));
    }
}
