package io.recourse.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.RecourseTest;
import io.recourse.access.User;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.LenderCode;
import io.recourse.common.Policy;
import io.recourse.deadlines.WorkingCalendar;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Lenders;
import io.recourse.staffmail.MailChoices;
import io.recourse.staffmail.StaffMails;
import io.recourse.staffmail.StaffReaders;
import io.recourse.workbench.SampleCases;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which mails are written to managers, when, and what stands in them. */
@RecourseTest
class StaffMailOfOversightTest {

    @Autowired
    WatchAlerts watch;

    @Autowired
    DigestFigures figures;

    @Autowired
    StaffMailTexts texts;

    @Autowired
    MailChoices choices;

    @Autowired
    StaffMails mails;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    Policy policy;

    @Autowired
    StaffReaders readers;

    @Autowired
    SampleCases samples;

    @Autowired
    Lenders lenders;

    @Autowired
    LegalCases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private record Mail(String userId, String subject, String body) {}

    private final String stage = "alerts-" + UUID.randomUUID();

    @AfterEach
    void forget() {
        jdbc.sql("delete from work_item where process like 'alerts-%'").update();
        watch.lookAtTasks();
        readers.forgetAll();
    }

    @Test
    void aNewAlertIsToldOnceToEachWhoChoseIt() {
        tasks(10, Duration.ofHours(-1));
        watch.lookAtTasks();
        readers.choose(readers.manager(Locale.ENGLISH), true, true);
        watch.lookAtTasks();
        assertThat(about(stage)).as("an alert from before somebody chose").isEmpty();

        Instant longAgo = clock.instant().minus(Duration.ofDays(1));
        User chinese = readers.chose(readers.manager(Locale.SIMPLIFIED_CHINESE), true, false, longAgo);
        User english = readers.chose(readers.manager(Locale.ENGLISH), true, false, longAgo);
        readers.chose(readers.manager(Locale.ENGLISH), false, true, longAgo);
        watch.lookAtTasks();
        watch.lookAtTasks();

        assertThat(about(stage)).extracting(Mail::userId).containsExactlyInAnyOrder(chinese.id(), english.id());
        assertThat(alertOf(chinese).body())
                .contains("100%", "已超时（10 项）", "/tasks?assignee=any&stage=" + stage + "&level=BREACHED", "/my-mail");
        assertThat(alertOf(english).subject()).isEqualTo("Recourse alert: " + stage + ", many breaches");
        assertThat(alertOf(english).body()).contains("100 % of the open tasks are breached (10)");
    }

    @Test
    void whatEndsAndBeginsAgainOnADayIsToldOnce() {
        User reader = readers.chose(
                readers.manager(null), true, false, clock.instant().minus(Duration.ofDays(1)));
        tasks(10, Duration.ofHours(-1));
        watch.lookAtTasks();
        jdbc.sql("delete from work_item where process = ?").param(stage).update();
        watch.lookAtTasks();
        tasks(10, Duration.ofHours(-1));
        watch.lookAtTasks();

        long days = jdbc.sql(
                        "select count(distinct cast(since at time zone 'Asia/Shanghai' as date)) from alert where subject = ?")
                .param(stage)
                .query(Long.class)
                .single();
        assertThat(about(stage)).hasSize((int) days).extracting(Mail::userId).containsOnly(reader.id());
    }

    @Test
    void whatBecomesGraverThanWhatWasSeenIsToldAgain() {
        User reader = readers.chose(
                readers.manager(Locale.ENGLISH), true, false, clock.instant().minus(Duration.ofDays(3)));
        tasks(10, Duration.ofHours(1));
        tasks(10, Duration.ofHours(-1));
        watch.lookAtTasks();
        jdbc.sql(
                        "update alert set since = since - interval '2 days', news_at = news_at - interval '2 days' where subject = ?")
                .param(stage)
                .update();
        String occasion = "alert/BREACH_SHARE/" + stage + "/";
        jdbc.sql("update staff_mail set occasion = ? where user_id = ? and occasion like ?")
                .params(occasion + LocalDate.now(clock).minusDays(2), reader.id(), occasion + "%")
                .update();
        tasks(1, Duration.ofHours(-1));
        watch.lookAtTasks();
        assertThat(about(stage)).as("graver, but nobody had seen it").hasSize(1);

        jdbc.sql("update alert set seen_at = now(), seen_by = 'lead', seen_gravity = gravity where subject = ?")
                .param(stage)
                .update();
        watch.lookAtTasks();
        assertThat(about(stage)).as("seen, and no graver").hasSize(1);

        tasks(10, Duration.ofHours(-1));
        watch.lookAtTasks();
        watch.lookAtTasks();
        assertThat(about(stage)).hasSize(2).extracting(Mail::userId).containsOnly(reader.id());
        assertThat(about(stage)).anySatisfy(mail -> assertThat(mail.body()).contains("than when it was seen"));
    }

    /** Three years after the last of twelve instalments, CC 188. */
    @Test
    void theDigestTellsFiguresAndCaseNumbersAndNobodysName() {
        LenderCode lender = new LenderCode("DGST" + Math.abs(UUID.randomUUID().hashCode() % 100_000));
        lenders.register(SampleCases.lender(lender));
        LocalDate today = LocalDate.now(clock);
        CaseNo near = samples.openWithoutLadder(
                "DIGEST-" + UUID.randomUUID(), "夏侯惇", today.plusDays(-25).minusYears(4));
        jdbc.sql("update legal_case set lender_code = ? where case_no = ?")
                .params(lender.value(), near.value())
                .update();
        watch.lookAtLimitation();
        LocalDate day = nextDigestDay();
        Duration untilMorning = Duration.between(clock.instant(), at(day, 8, 30));
        tasks(2, Duration.ofHours(-1));
        tasks(3, untilMorning.plusHours(2));
        tasks(4, untilMorning.plusDays(3));
        User chinese = readers.chose(readers.manager(Locale.SIMPLIFIED_CHINESE), false, true, at(day, 0, 0));
        User english = readers.chose(readers.manager(Locale.ENGLISH), false, true, at(day, 0, 0));

        digestAt(at(day, 8, 30)).writeDue();

        assertThat(digestOf(chinese).subject()).isEqualTo("Recourse 晨报 " + day);
        assertThat(digestOf(chinese).body())
                .contains("- " + stage + "：待办 9，已超时 2，今日稍后到期 3；最近 24 小时新增 9，完成 0，新超时 2")
                .contains("- " + near + "：")
                .doesNotContain("夏侯惇");
        assertThat(digestOf(english).subject()).isEqualTo("Recourse morning digest " + day);
        assertThat(digestOf(english).body())
                .contains("- " + stage + ": 9 open, 2 breached, 3 due later today")
                .contains("- " + near + ": ")
                .contains("NEW " + SampleCases.lender(lender).name())
                .contains("/board")
                .doesNotContain("夏侯惇");

        cases.close(near, "PAID", Actor.SYSTEM);
        watch.lookAtLimitation();
    }

    @Test
    void theDigestIsWrittenOnceAWorkingDayFromItsHourOn() {
        LocalDate day = nextDigestDay();
        User reader = readers.chose(readers.manager(null), false, true, at(day, 8, 0));
        User later = readers.chose(readers.manager(null), false, true, at(day, 8, 1));
        readers.chose(readers.manager(null), true, false, at(day, 8, 0));
        readers.manager(null);

        digestAt(at(day, 7, 59)).writeDue();
        assertThat(digests()).isEmpty();

        CompletableFuture.allOf(Stream.of(at(day, 8, 0), at(day, 8, 0), at(day, 8, 1), at(day, 17, 0))
                        .map(moment -> CompletableFuture.runAsync(
                                () -> digestAt(moment).writeDue()))
                        .toArray(CompletableFuture[]::new))
                .join();
        assertThat(digests()).extracting(Mail::userId).containsExactly(reader.id());
        assertThat(digestOf(reader).subject()).isEqualTo("Recourse 晨报 " + day);

        LocalDate dayOff = day;
        while (calendar.isWorkingDay(dayOff)) {
            dayOff = dayOff.plusDays(1);
        }
        digestAt(at(dayOff, 9, 0)).writeDue();
        assertThat(digests()).hasSize(1);

        LocalDate next = calendar.plusWorkingDays(day, 1).date();
        digestAt(at(next, 9, 0)).writeDue();
        assertThat(digests()).extracting(Mail::userId).containsExactlyInAnyOrder(reader.id(), reader.id(), later.id());
    }

    private MorningDigest digestAt(Instant moment) {
        return new MorningDigest(
                figures, texts, choices, mails, calendar, policy, Clock.fixed(moment, clock.getZone()));
    }

    /** Whose digest at eight is the first from now on: today's before eight. */
    private LocalDate nextDigestDay() {
        LocalDate day = LocalDate.now(clock);
        while (!calendar.isWorkingDay(day) || !at(day, 8, 0).isAfter(clock.instant())) {
            day = day.plusDays(1);
        }
        return day;
    }

    private Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(clock.getZone()).toInstant();
    }

    private List<Mail> digests() {
        return jdbc.sql("select user_id, subject, body from staff_mail where kind = 'DIGEST'")
                .query(Mail.class)
                .list();
    }

    private List<Mail> about(String subject) {
        return jdbc.sql("select user_id, subject, body from staff_mail where kind = 'ALERT' and strpos(subject, ?) > 0")
                .param(subject)
                .query(Mail.class)
                .list();
    }

    /** The one about this test's stage. */
    private Mail alertOf(User user) {
        return about(stage).stream()
                .filter(mail -> mail.userId().equals(user.id()))
                .findFirst()
                .orElseThrow();
    }

    private Mail digestOf(User user) {
        return digests().stream()
                .filter(mail -> mail.userId().equals(user.id()))
                .findFirst()
                .orElseThrow();
    }

    private void tasks(int count, Duration due) {
        Timestamp at = Timestamp.from(clock.instant().plus(due));
        for (int n = 0; n < count; n++) {
            jdbc.sql("""
                            insert into work_item (task_id, key, process, case_no, groups, created_at, due_at, at_risk_at,
                                provisional) values (?, 'alerts', ?, 'none', array['lawyer'], ?, ?, ?, false)
                            """)
                    .params(
                            UUID.randomUUID().toString(),
                            stage,
                            Timestamp.from(clock.instant().minus(Duration.ofHours(2))),
                            at,
                            at)
                    .update();
        }
    }
}
