package io.recourse.mailing;

import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Why a case got no letter.
 *
 * @param field what cannot be printed, or null
 * @param code a message key
 */
record Reason(String field, String code, List<String> arguments) {

    private static final Logger LOG = LoggerFactory.getLogger(Reason.class);

    /** What befell a letter, so that a person can mend it; a failure that has no words is logged under a reference. */
    static Reason of(RuntimeException failure, Turn turn) {
        if (failure instanceof Refused refused) {
            return new Reason(null, refused.code(), texts(Arrays.asList(refused.arguments())));
        }
        if (failure instanceof InvalidFields invalid && !invalid.errors().isEmpty()) {
            FieldError first = invalid.errors().get(0);
            return new Reason(first.field(), first.code(), texts(first.arguments()));
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Letter run {}: case {} is left out, reference {}", turn.number(), turn.caseNo(), reference, failure);
        return new Reason(null, "letter-run.failed", List.of(reference));
    }

    private static List<String> texts(List<?> arguments) {
        return arguments.stream().map(String::valueOf).toList();
    }
}
