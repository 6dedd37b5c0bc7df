package io.recourse.documents.pdf;

import java.util.List;

/**
 * A rendered document.
 *
 * @param pdf PDF/A-2a and PDF/UA-1
 * @param warnings what the renderer did not understand of the style sheet or layout
 */
public record Rendered(byte[] pdf, int pages, List<String> warnings) {}
