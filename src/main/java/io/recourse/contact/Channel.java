package io.recourse.contact;

/** How a message reaches a person. */
public enum Channel {
    SMS,
    EMAIL,
    POST
}
