package io.recourse.documents.template;

import io.recourse.common.Actor;
import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/**
 * A text that a designer put into use for one file of the templates. It never changes.
 *
 * @param path of the file, without its ending
 * @param number the version of the file, from 1
 * @param base what the product itself had for the file at that moment
 * @param note why it was changed
 */
@NamedInterface("publishing")
public record PublishedText(String path, int number, String text, String base, Instant at, Actor by, String note) {}
