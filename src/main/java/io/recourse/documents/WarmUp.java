package io.recourse.documents;

import io.recourse.documents.pdf.Fonts;
import io.recourse.documents.pdf.PdfRenderer;
import io.recourse.documents.template.Composer;
import io.recourse.documents.template.TemplateSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Parses the fonts and prints a page beside the start, so that the first letter does not wait seconds for it. */
@Component
class WarmUp {

    private static final TemplateId PAGE = new TemplateId("warm/up");
    private static final String TEXT = """
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:th="http://www.thymeleaf.org" lang="zh-CN">
            <head><title>预热</title><style>body { font-family: 'Noto Serif SC'; }</style></head>
            <body><h1>[[${word}]]</h1><p th:if="${word != null}">预热，不保存。</p></body>
            </html>
            """;

    private final Composer composer;
    private final PdfRenderer renderer;
    private final Fonts fonts;

    WarmUp(Composer composer, PdfRenderer renderer, Fonts fonts) {
        this.composer = composer;
        this.renderer = renderer;
        this.fonts = fonts;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Thread thread = new Thread(this::print, "documents-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private void print() {
        fonts.covers('中');
        TemplateSource source = new TemplateSource(PAGE, new TreeMap<>(Map.of(PAGE.value(), TEXT)));
        renderer.render(composer.compose(source, Map.of("word", "预热")), LocalDate.EPOCH);
    }
}
