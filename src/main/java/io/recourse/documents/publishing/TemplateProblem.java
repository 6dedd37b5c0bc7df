package io.recourse.documents.publishing;

import io.recourse.common.Refused;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.MessageSourceResolvable;

/**
 * One thing that a designer must mend before a template can be published.
 *
 * @param file the path of the file that it is found in
 * @param line from 1, or 0 where it cannot be told
 * @param code of its message
 * @param arguments of its message: texts, and names that are told in the reader's language
 */
public record TemplateProblem(String file, int line, String code, List<Object> arguments) {

    static TemplateProblem at(String file, int line, String code, Object... arguments) {
        return new TemplateProblem(
                file,
                line,
                code,
                Arrays.stream(arguments)
                        .map(value -> value instanceof MessageSourceResolvable ? value : String.valueOf(value))
                        .toList());
    }

    static TemplateProblem of(String file, Refused refused) {
        return at(file, 0, refused.code(), refused.arguments());
    }
}
