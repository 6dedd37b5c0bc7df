package io.recourse.common;

/**
 * A request that a rule does not allow. The code is a key of {@code messages*.properties}, so that a person reads the
 * reason in his language; the arguments fill its places. Nothing was changed.
 */
public class Refused extends RuntimeException {

    private final String code;
    private final transient Object[] arguments;

    public Refused(String code, Object... arguments) {
        super(code + (arguments.length == 0 ? "" : " " + java.util.Arrays.toString(arguments)));
        this.code = code;
        this.arguments = arguments.clone();
    }

    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
