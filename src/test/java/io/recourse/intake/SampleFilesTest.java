package io.recourse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.common.ContractNo;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.Payment;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The sample portfolio, under contract numbers and references of each test's own. */
class SampleFilesTest extends IntakeTest {

    private static final Path FOLDER = Path.of("src/main/resources/demo");
    private static final int LOANS = 300;
    private static final int PAYMENTS = 1_409;

    @Autowired
    Ledger ledger;

    @Autowired
    UnmatchedPayments unmatched;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void takesAllLoansAndPaymentsOnce() throws Exception {
        String loans = sample("loans.csv");
        String payments = sample("payments.csv");

        assertCounts(take(FileKind.LOANS, loans), LOANS, 0, 0);
        assertCounts(take(FileKind.PAYMENTS, payments), PAYMENTS, 0, 0);
        List<Payment> posted = posted(payments);
        assertThat(posted).hasSize(PAYMENTS);

        assertCounts(take(FileKind.LOANS, loans), 0, 0, LOANS);
        assertCounts(take(FileKind.PAYMENTS, payments), 0, 0, PAYMENTS);
        assertThat(posted(payments)).isEqualTo(posted);
    }

    @Test
    void takesPaymentsBeforeTheirLoansInTheEncodingOfExcel() throws Exception {
        String payments = sample("payments.csv");
        int before = unmatched.count();

        assertCounts(take(FileKind.PAYMENTS, payments), PAYMENTS, 0, 0);
        assertThat(unmatched.count()).isEqualTo(before + PAYMENTS);
        JsonNode loans =
                take(FileKind.LOANS, sample("loans.csv").replace("\n", "\r\n").getBytes(Charset.forName("GB18030")));

        assertCounts(loans, LOANS, 0, 0);
        assertThat(unmatched.count()).isEqualTo(before);
        assertThat(posted(payments)).hasSize(PAYMENTS);
    }

    private String sample(String name) throws Exception {
        return Files.readString(FOLDER.resolve(name), StandardCharsets.UTF_8)
                .replace("RC0700", mark + "RC0700")
                .replace("PAY07", mark + "PAY07");
    }

    private List<Payment> posted(String payments) {
        return payments
                .lines()
                .skip(1)
                .map(row -> row.split(",")[1])
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .flatMap(contract -> ledger.payments(new ContractNo(contract)).stream())
                .toList();
    }
}
