package io.recourse.contact;

/** How a person is contacted. */
public enum Channel {
    SMS,
    EMAIL,
    POST,
    CALL,
    VISIT;

    /** Whether it is a message that leaves by dispatch; a person, not a provider, calls and visits. */
    public boolean isMessage() {
        return this == SMS || this == EMAIL || this == POST;
    }
}
