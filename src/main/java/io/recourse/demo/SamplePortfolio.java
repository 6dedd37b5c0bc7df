package io.recourse.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.recourse.common.Actor;
import io.recourse.common.LenderCode;
import io.recourse.intake.FileKind;
import io.recourse.intake.IntakeFiles;
import io.recourse.legalcase.Lender;
import io.recourse.legalcase.Lenders;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Two lenders, 300 overdue loans and what was paid on them, for the first start of a demo. */
@Component
@InDemo
@ConditionalOnProperty(name = "recourse.sample-portfolio", matchIfMissing = true)
class SamplePortfolio {

    private final Lenders lenders;
    private final IntakeFiles intake;

    SamplePortfolio(Lenders lenders, IntakeFiles intake) {
        this.lenders = lenders;
        this.intake = intake;
    }

    /** The first start imports; every later one finds the lenders and leaves all as it is. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(1)
    void importOnce() {
        if (!lenders.all().isEmpty()) {
            return;
        }
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(open("lenders.csv"), StandardCharsets.UTF_8))) {
            rows.forEach(row -> lenders.register(lender(row)));
            // What was paid comes first and waits for its contracts, so that no letter is drafted from half a ledger
            send(FileKind.PAYMENTS, "payments.csv");
            send(FileKind.LOANS, "loans.csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send(FileKind kind, String name) throws IOException {
        try (InputStream file = open(name)) {
            intake.receive(kind, name, file, Actor.SYSTEM);
        }
    }

    private static InputStream open(String name) throws IOException {
        return new ClassPathResource("demo/" + name).getInputStream();
    }

    private static Lender lender(NamedCsvRecord row) {
        return new Lender(
                new LenderCode(row.getField("code")),
                row.getField("name"),
                row.getField("kind"),
                Lender.CompanyKind.valueOf(row.getField("companyKind")),
                row.getField("creditCode"),
                row.getField("legalRepresentative"),
                row.getField("representativePosition"),
                row.getField("address"),
                row.getField("phone"),
                row.getField("paymentAccount"),
                row.getField("disputeChannel"),
                row.getField("lawFirm"),
                row.getField("lawFirmAddress"),
                row.getField("lawFirmPhone"),
                row.getField("lawyers"));
    }
}
