package io.recourse.contact;

/** Reads what a reply means, by a decision table; answered by whoever knows the engine. */
public interface ReplyMeanings {

    /** @param text subject and text */
    Reply.Meaning of(String text);
}
