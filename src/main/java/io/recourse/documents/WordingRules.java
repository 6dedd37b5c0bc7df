package io.recourse.documents;

import java.util.List;

/** What no message may say to anybody, known to whoever would refuse to send it. */
public interface WordingRules {

    /** The rules that a text breaks, as keys of their words; none where it may be sent. */
    List<String> broken(String text);
}
