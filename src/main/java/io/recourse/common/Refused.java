package io.recourse.common;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request that a rule does not allow. The code is a key of {@code messages*.properties}, so that a person reads the
 * reason in his language; the arguments fill its places. Nothing was changed.
 */
public class Refused extends RuntimeException {

    private static final Pattern MESSAGE =
            Pattern.compile("(?<code>[a-z][\\w-]*(\\.[\\w-]+)+)( \\[(?<arguments>.*)])?", Pattern.DOTALL);

    private final String code;
    private final transient Object[] arguments;

    public Refused(String code, Object... arguments) {
        super(code + (arguments.length == 0 ? "" : " " + Arrays.toString(arguments)));
        this.code = code;
        this.arguments = arguments.clone();
    }

    /**
     * The refusal that a text tells of, when it is the message of one: the engine keeps no more than that of a step that
     * failed. Its arguments are texts.
     */
    public static Optional<Refused> of(String message) {
        Matcher found = message == null ? null : MESSAGE.matcher(message);
        if (found == null || !found.matches()) {
            return Optional.empty();
        }
        String arguments = found.group("arguments");
        return Optional.of(
                new Refused(found.group("code"), arguments == null ? new Object[0] : (Object[]) arguments.split(", ")));
    }

    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
