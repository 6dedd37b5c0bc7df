package io.recourse.documents.publishing;

import java.util.List;

/**
 * A template as it would print.
 *
 * @param problems what stands against publishing it, as far as one sample shows
 * @param sha256 of the PDF, by which its pages are asked for; null when it could not be set
 */
public record Preview(List<TemplateProblem> problems, String sha256, int pages) {}
