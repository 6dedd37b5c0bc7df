package io.recourse.workbench;

import io.recourse.agencyplacement.HandoverRow;
import io.recourse.contact.Contacts;
import io.recourse.web.CsvDownload;
import io.recourse.web.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The file that an agency is given: one row a case, the least that it needs. */
@Component
class HandoverCsv {

    private static final List<String> COLUMNS =
            List.of("case-no", "name", "id-no", "phone", "owed", "days-past-due", "product", "log");

    private final Texts texts;

    HandoverCsv(Texts texts) {
        this.texts = texts;
    }

    byte[] of(Collection<HandoverRow> rows, Locale language) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(COLUMNS.stream()
                .map(column -> texts.of("handover.column." + column, language))
                .toList());
        rows.forEach(row -> lines.add(Stream.of(
                        row.caseNo().value(),
                        row.name(),
                        row.maskedIdNo(),
                        row.phone(),
                        row.owed().toString(),
                        String.valueOf(row.daysPastDue()),
                        texts.of("product." + row.product(), language),
                        row.log().stream().map(logged -> told(logged, language)).collect(Collectors.joining("; ")))
                .map(value -> value == null ? "" : value)
                .toList()));
        return CsvDownload.bytes(lines);
    }

    private String told(Contacts.Logged logged, Locale language) {
        String result = logged.result() == null ? "" : " " + texts.of("contact.result." + logged.result(), language);
        return texts.time(logged.at()) + " " + texts.of("channel." + logged.channel(), language) + result;
    }
}
