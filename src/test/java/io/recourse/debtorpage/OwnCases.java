package io.recourse.debtorpage;

import io.recourse.common.CaseNo;
import io.recourse.legalcase.Parties;
import io.recourse.legalcase.Party;
import io.recourse.legalcase.PartyRole;
import io.recourse.workbench.SampleCases;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases of debtors who are nobody else's, so that what one of them chooses holds for him alone. */
@Component
class OwnCases {

    static final String CHARACTERS = "123X";

    private final SampleCases samples;
    private final Parties parties;

    OwnCases(SampleCases samples, Parties parties) {
        this.samples = samples;
        this.parties = parties;
    }

    /** A case of 王小丽, off the ladder, whose identity number ends in 123X. */
    @Transactional
    CaseNo open() {
        CaseNo caseNo = samples.openWithoutLadder("OWN-" + UUID.randomUUID(), "王小丽", LocalDate.parse("2026-05-15"));
        int number = ThreadLocalRandom.current().nextInt(100_000_000);
        parties.replace(
                caseNo,
                List.of(new Party(
                        PartyRole.DEBTOR,
                        "王小丽",
                        "99%08d0101123X".formatted(number),
                        "101%08d".formatted(number),
                        "own" + number + "@example.test",
                        "浙江省",
                        "杭州市",
                        "西湖区",
                        "330106",
                        "示例路9号",
                        Party.Language.ZH)));
        return caseNo;
    }
}
