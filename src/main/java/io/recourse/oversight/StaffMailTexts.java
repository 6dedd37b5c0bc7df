package io.recourse.oversight;

import io.recourse.access.User;
import io.recourse.web.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What managers are written by mail, in their language: figures, case numbers and links, and nothing of a person. */
@Component
class StaffMailTexts {

    private static final int MOST_CASES = 10;

    /** A mail's words. */
    record Text(String subject, String body) {}

    private final AlertTexts alertTexts;
    private final AlertTable alerts;
    private final Texts texts;
    private final String address;

    /** @param address where staff reach the product */
    StaffMailTexts(
            AlertTexts alertTexts,
            AlertTable alerts,
            Texts texts,
            @Value("${recourse.staff-mail.address}") String address) {
        this.alertTexts = alertTexts;
        this.alerts = alerts;
        this.texts = texts;
        this.address = address.replaceAll("/+$", "");
    }

    Text alert(Alert alert, User reader) {
        Lines lines = new Lines(language(reader));
        AlertTexts.In words = alertTexts.in(lines.language);
        String name = words.name(alert);
        lines.add(
                alert.isGraver() ? "alert-mail.graver" : "alert-mail.begin",
                name,
                texts.time(alert.since()),
                texts.time(alert.newsAt()));
        lines.addAsIs(words.why(alert));
        alerts.cases(alert.id(), MOST_CASES).forEach(near -> lines.add("mail.near", near.caseNo(), near.day()));
        lines.more(alert.rule() == AlertRule.LIMITATION ? alert.counted() - MOST_CASES : 0);
        lines.topic("mail.links");
        String tasks = AlertTexts.tasks(alert);
        lines.link("alert-mail.look", tasks == null ? "/alerts/" + alert.id() : tasks);
        lines.link("alerts.title", "/alerts");
        return lines.text("alert-mail.subject", name, texts.of("alert-mail.rule." + alert.rule(), lines.language));
    }

    Text digest(DigestFigures.Digest digest, User reader) {
        Lines lines = new Lines(language(reader));
        AlertTexts.In words = alertTexts.in(lines.language);
        lines.add("digest.begin", reader.name(), texts.time(digest.at()));
        lines.topic("digest.alerts");
        digest.open()
                .forEach(alert -> lines.add(
                        digest.isNew(alert) ? "digest.alert.new" : "digest.alert",
                        words.name(alert),
                        words.why(alert),
                        texts.time(alert.since())));
        digest.ended()
                .forEach(alert -> lines.add(
                        "digest.alert.ended", words.name(alert), words.why(alert), texts.time(alert.endedAt())));
        lines.none(digest.open().isEmpty() && digest.ended().isEmpty(), "digest.alerts.none");
        lines.topic("digest.stages");
        digest.stages().forEach(line -> stage(lines, words, digest, line));
        lines.none(digest.stages().isEmpty(), "digest.stages.none");
        lines.topic("digest.limitation", digest.nearDays());
        digest.near().forEach(near -> lines.add("mail.near", near.caseNo(), near.day()));
        lines.more(digest.nearCount() - digest.near().size());
        lines.none(digest.near().isEmpty(), "digest.limitation.none");
        lines.topic("mail.links");
        lines.link("board.title", "/board");
        lines.link("alerts.title", "/alerts");
        lines.link("forecast.title", "/forecast");
        return lines.text("digest.subject", digest.day());
    }

    private static void stage(Lines lines, AlertTexts.In words, DigestFigures.Digest digest, BoardLine line) {
        lines.add(
                "digest.stage",
                words.stage(line.group()),
                line.open(),
                line.breached(),
                digest.dueToday().getOrDefault(line.group(), 0L),
                line.arrived(),
                line.doneSince(),
                line.fellDue());
    }

    private static Locale language(User reader) {
        return reader.language() == null ? Locale.SIMPLIFIED_CHINESE : reader.language();
    }

    /** A text line by line. */
    private final class Lines {

        private final Locale language;
        private final List<String> all = new ArrayList<>();

        private Lines(Locale language) {
            this.language = language;
        }

        void addAsIs(String line) {
            all.add(line);
        }

        void add(String key, Object... arguments) {
            all.add(texts.of(key, language, asText(arguments)));
        }

        void topic(String key, Object... arguments) {
            all.add("");
            add(key, arguments);
        }

        void none(boolean none, String key) {
            if (none) {
                add(key);
            }
        }

        void more(long more) {
            if (more > 0) {
                add("mail.more", more);
            }
        }

        void link(String key, String path) {
            add("mail.link", texts.of(key, language), address + path);
        }

        Text text(String subject, Object... arguments) {
            topic("mail.end", address + "/my-mail");
            return new Text(texts.of(subject, language, asText(arguments)), String.join("\n", all) + "\n");
        }

        /** Figures without a language's own signs. */
        private Object[] asText(Object... arguments) {
            return Arrays.stream(arguments).map(String::valueOf).toArray();
        }
    }
}
