package io.recourse.contact;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.legalcase.Timeline;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells refusals on the timeline: each rule once for each occasion, however often it is tried again. */
@Component
@Transactional
class Refusals {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ContactGuard.ZONE);

    /** What was refused, and on which occasion. */
    record Occasion(CaseNo caseNo, Channel channel, Purpose purpose, String name) {

        static Occasion of(Message message) {
            return new Occasion(message.caseNo(), message.channel(), message.purpose(), message.occasion());
        }
    }

    private final JdbcClient jdbc;
    private final Timeline timeline;

    Refusals(JdbcClient jdbc, Timeline timeline) {
        this.jdbc = jdbc;
        this.timeline = timeline;
    }

    /** @param by whose contact was refused */
    void tell(Occasion occasion, Permission permission, Actor by) {
        tell(occasion, permission, permission.nextMoment() == null ? "contact-refused" : "contact-deferred", by);
    }

    /** The same in a transaction of its own: the one that asked is about to be rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void tellInAnyCase(Occasion occasion, Permission permission, Actor by) {
        tell(occasion, permission, by);
    }

    /** A contact was made that the rules forbade. */
    void tellBreach(Occasion occasion, Permission permission, Actor by) {
        tell(occasion, permission, "contact-against-rule", by);
    }

    private void tell(Occasion occasion, Permission permission, String kind, Actor by) {
        int first = jdbc.sql("insert into contact_refusal (occasion, rule) values (?, ?) on conflict do nothing")
                .params(occasion.name(), permission.rule())
                .update();
        if (first == 0) {
            return;
        }
        Map<String, String> args = new HashMap<>();
        args.put("channel", "@channel." + occasion.channel());
        args.put("purpose", "@purpose." + occasion.purpose());
        args.put("rule", "@" + permission.rule());
        args.put("why", permission.why());
        if (permission.nextMoment() != null) {
            args.put("until", MINUTE.format(permission.nextMoment()));
        }
        timeline.record(occasion.caseNo(), kind, by, args);
    }
}
