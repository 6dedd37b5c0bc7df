package io.recourse.courtfiling;

import io.recourse.documents.Document;
import io.recourse.documents.upload.Upload;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A line of a case's evidence list with what there is of it.
 *
 * @param no its number on the list
 * @param kind as the list names it; {@code other} for what somebody added
 * @param necessary whether nothing may be filed without it
 * @param first its first page among all evidence; 0 while it has none
 * @param document what we printed of it; null when nothing
 * @param uploads the latest copies that people sent, refused ones too
 */
public record EvidenceLine(
        int no,
        String kind,
        String title,
        int copies,
        boolean original,
        boolean necessary,
        String proves,
        int first,
        Document document,
        List<Upload> uploads) {

    /** Printed as a hyphen where a line breaks at it, and else not at all. */
    private static final String SOFT_HYPHEN = "\u00ad";

    /** Whether the court can be shown it. */
    public enum State {
        THERE,
        EXAMINED,
        REFUSED,
        MISSING
    }

    public EvidenceLine {
        uploads = List.copyOf(uploads);
    }

    public int pages() {
        return (document == null ? 0 : document.pages())
                + uploads.stream()
                        .filter(Upload::isUsable)
                        .mapToInt(Upload::pages)
                        .sum();
    }

    public State state() {
        if (uploads.stream().anyMatch(Upload::isWaiting)) {
            return State.EXAMINED;
        } else if (pages() > 0) {
            return State.THERE;
        }
        return uploads.isEmpty() ? State.MISSING : State.REFUSED;
    }

    public boolean isThere() {
        return pages() > 0;
    }

    /** Its pages among all evidence, for example 3-8; empty while there are none. */
    public String pageRange() {
        int last = first + pages() - 1;
        return pages() == 0 ? "" : pages() == 1 ? String.valueOf(first) : first + "-" + last;
    }

    /**
     * The page range that a list prints for it.
     *
     * @param list its text {@link #compared}
     * @return empty where it has none, or is not on the list
     */
    String pageRangeIn(String list) {
        String before = Arrays.stream((no + title + copies).split(SOFT_HYPHEN))
                .map(part -> Pattern.quote(compared(part)))
                .collect(Collectors.joining("-?"));
        Matcher printed = Pattern.compile(before + "([\\d-]*)(?:原件|复印件)").matcher(list);
        return printed.find() ? printed.group(1) : "";
    }

    /**
     * A text as it is compared with what a PDF gives back: a character's forms and widths are one (NFKD), and its accents, spaces
     * and line breaks, and what only guides a line's breaks do not count.
     */
    static String compared(String text) {
        return PaperStatement.withoutSpaces(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("[\\p{M}\\p{Cf}]", "");
    }

    EvidenceList.Item item() {
        return new EvidenceList.Item(no, title, copies, pageRange(), original, proves);
    }
}
