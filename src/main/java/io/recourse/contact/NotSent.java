package io.recourse.contact;

/** A message certainly was not sent. The detail is a reply code or the like and never personal data: it goes into logs. */
public final class NotSent extends RuntimeException {

    /** What that says about another try. */
    public enum Kind {
        /** The provider does not work or cannot be reached: nothing goes out there for a while. */
        PROVIDER_DOWN,
        /** This message does not go now, but may later. */
        LATER,
        /** This message does not go, however often it is tried. */
        REFUSED,
        /** The address does not exist. */
        NOBODY_THERE
    }

    private final Kind kind;

    private NotSent(Kind kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    public static NotSent providerDown(String detail) {
        return new NotSent(Kind.PROVIDER_DOWN, detail);
    }

    public static NotSent later(String detail) {
        return new NotSent(Kind.LATER, detail);
    }

    public static NotSent refused(String detail) {
        return new NotSent(Kind.REFUSED, detail);
    }

    public static NotSent nobodyThere(String detail) {
        return new NotSent(Kind.NOBODY_THERE, detail);
    }

    public Kind kind() {
        return kind;
    }
}
