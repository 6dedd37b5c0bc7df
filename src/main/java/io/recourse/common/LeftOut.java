package io.recourse.common;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Why one of many was left out while the others went on, so that a person can mend it.
 *
 * @param field what is wrong, or null
 * @param code a message key
 */
public record LeftOut(String field, String code, List<String> arguments) {

    private static final Logger LOG = LoggerFactory.getLogger(LeftOut.class);

    /**
     * A failure that has no words is logged under a reference, which is the argument of {@code unknown}.
     *
     * @param what was left out, as the log names it, without anything of a person
     * @param unknown a message key
     */
    public static LeftOut of(RuntimeException failure, String what, String unknown) {
        if (failure instanceof Refused refused) {
            return new LeftOut(null, refused.code(), texts(Arrays.asList(refused.arguments())));
        }
        if (failure instanceof InvalidFields invalid && !invalid.errors().isEmpty()) {
            FieldError first = invalid.errors().get(0);
            return new LeftOut(first.field(), first.code(), texts(first.arguments()));
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("{} is left out, reference {}", what, reference, failure);
        return new LeftOut(null, unknown, List.of(reference));
    }

    private static List<String> texts(List<?> arguments) {
        return arguments.stream().map(String::valueOf).toList();
    }
}
