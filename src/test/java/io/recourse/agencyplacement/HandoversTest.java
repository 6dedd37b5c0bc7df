package io.recourse.agencyplacement;

import static io.recourse.agencyplacement.PlacedCases.LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.RecourseTest;
import io.recourse.agencyplacement.PlacedCases.Placed;
import io.recourse.common.Actor;
import io.recourse.common.Refused;
import io.recourse.contact.Channel;
import io.recourse.contact.ContactFact;
import io.recourse.contact.ContactFacts;
import io.recourse.documents.Sha256;
import io.recourse.legalcase.HoldReason;
import io.recourse.legalcase.Holds;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@RecourseTest
@Transactional
@DisplayName("Handing cases over to an agency")
class HandoversTest {

    private static final Actor LAWYER = new Actor("lawyer");

    @Autowired
    PlacedCases placed;

    @Autowired
    Handovers handovers;

    @Autowired
    DownloadHandover downloads;

    @Autowired
    Placements placements;

    @Autowired
    Agencies agencies;

    @Autowired
    Holds holds;

    @Autowired
    ContactFacts facts;

    private final List<HandoverRow> written = new ArrayList<>();
    private String agency;

    @BeforeEach
    void admit() {
        agency = placed.agency();
    }

    @Test
    void tellsTheLeastAndGivesTheCaseWithTheDownload() {
        Placed one = placed.approved(agency);
        UUID file = handovers.make(agency, Set.of(), LEAD);
        assertThat(placements.find(one.id()).orElseThrow().status()).isEqualTo(PlacementStatus.APPROVED);

        byte[] bytes = downloads.download(file, this::write, LEAD);

        assertThat(written).singleElement().satisfies(row -> {
            assertThat(row.caseNo()).isEqualTo(one.caseNo());
            assertThat(row.maskedIdNo())
                    .isEqualTo(one.debtor().idNo().substring(0, 6) + "********"
                            + one.debtor().idNo().substring(14));
            assertThat(row.phone()).isEqualTo(one.debtor().mobile());
            assertThat(row.owed().isPositive()).isTrue();
        });
        Placement given = placements.find(one.id()).orElseThrow();
        assertThat(given.status()).isEqualTo(PlacementStatus.HANDED_OVER);
        assertThat(given.handoverId()).isEqualTo(file);
        assertThat(handovers.of(agency)).singleElement().satisfies(kept -> {
            assertThat(kept.sha256()).isEqualTo(Sha256.of(bytes));
            assertThat(kept.downloadedBy()).isEqualTo(LEAD);
        });
    }

    @Test
    void downloadsAFileOnceAndMakesALostOneAgain() {
        placed.approved(agency);
        UUID file = handovers.make(agency, Set.of(), LEAD);
        refused("handover.not-downloaded", () -> handovers.renew(file, LEAD));
        downloads.download(file, this::write, LEAD);

        refused("handover.downloaded", () -> downloads.download(file, this::write, LAWYER));
        UUID again = handovers.renew(file, LEAD);
        downloads.download(again, this::write, LEAD);

        assertThat(written).hasSize(2);
        assertThat(placements.open(agency))
                .singleElement()
                .satisfies(given -> assertThat(given.handoverId()).isEqualTo(file));
    }

    /** 法释〔2017〕10号 art. 5, halved: from 25 records on. */
    @Test
    void letsASecondPersonReleaseTwentyFiveRecords() {
        Set<UUID> some = new java.util.HashSet<>();
        IntStream.range(0, 24).forEach(n -> some.add(placed.approved(agency).id()));
        UUID small = handovers.make(agency, some, LEAD);
        refused("handover.released", () -> handovers.release(small, LAWYER));
        some.add(placed.approved(agency).id());

        UUID large = handovers.make(agency, some, LEAD);

        refused("handover.not-released", () -> downloads.download(large, this::write, LEAD));
        refused("handover.own", () -> handovers.release(large, LEAD));
        handovers.release(large, LAWYER);
        downloads.download(large, this::write, LEAD);
        assertThat(written).hasSize(25);
    }

    @Test
    void leavesOutWhatMayNotGoAndSaysWhy() {
        Placed held = placed.approved(agency);
        Placed objecting = placed.approved(agency);
        facts.record(
                objecting.caseNo(),
                new ContactFacts.Learned(
                        ContactFact.Kind.ADDRESS_OBJECTED,
                        Channel.CALL,
                        objecting.debtor().mobile(),
                        null,
                        null,
                        "电话中反对"),
                LEAD);
        UUID file = handovers.make(agency, Set.of(), LEAD);
        holds.begin(held.caseNo(), HoldReason.DISPUTE, "金额", LEAD);

        refused("handover.obstacle.ON_HOLD", () -> handovers.make(agency, Set.of(held.id()), LEAD));
        downloads.download(file, this::write, LEAD);

        assertThat(written).singleElement().satisfies(row -> {
            assertThat(row.caseNo()).isEqualTo(objecting.caseNo());
            assertThat(row.phone()).isNull();
        });
        assertThat(handovers.of(agency).get(0).records()).isEqualTo(1);
    }

    @Test
    void givesNothingToAnAgencyThatMayNotWork() {
        placed.approved(agency);
        UUID file = handovers.make(agency, Set.of(), LEAD);
        agencies.remove(agency, LEAD);

        refused("handover.obstacle.REMOVED", () -> downloads.download(file, this::write, LEAD));
        refused("handover.obstacle.REMOVED", () -> handovers.make(agency, Set.of(), LEAD));
    }

    private byte[] write(Collection<HandoverRow> rows) {
        written.addAll(rows);
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
