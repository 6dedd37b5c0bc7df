package io.recourse.workbench;

import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.courtfiling.CourtFiling;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Lenders;
import io.recourse.legalcase.Parties;
import io.recourse.legalcase.Party;
import io.recourse.web.CsvDownload;
import io.recourse.web.ExcelDownload;
import io.recourse.web.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What an approved batch holds, for the court's portal: in Chinese, a line a case, as CSV and as Excel. */
@Component
class FilingBatchIndex {

    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private final LegalCases cases;
    private final Parties parties;
    private final Lenders lenders;
    private final Texts texts;

    FilingBatchIndex(LegalCases cases, Parties parties, Lenders lenders, Texts texts) {
        this.cases = cases;
        this.parties = parties;
        this.lenders = lenders;
        this.texts = texts;
    }

    /** @param width of the column in Excel, in characters */
    private record Column(String name, int width) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("no", 6),
            new Column("case", 16),
            new Column("contract", 18),
            new Column("plaintiff", 30),
            new Column("defendant", 12),
            new Column("id-no", 22),
            new Column("address", 44),
            new Column("cause", 22),
            new Column("court", 26),
            new Column("route", 18),
            new Column("amount", 14),
            new Column("fee", 12),
            new Column("cut-off", 12),
            new Column("file", 20));

    /** The lines of filings, in their order; the amounts are numbers. */
    List<List<Object>> lines(List<CourtFiling> approved) {
        List<List<Object>> lines = new ArrayList<>();
        approved.forEach(filing -> lines.add(line(lines.size() + 1, filing)));
        return lines;
    }

    void csv(List<List<Object>> lines, OutputStream out) throws IOException {
        CsvDownload csv = CsvDownload.into(out);
        csv.row(heads());
        for (List<Object> line : lines) {
            csv.row(line.stream().map(Object::toString).toList());
        }
        csv.flush();
    }

    /** The cases of the batch that are not in the ZIP, each with the reason. */
    void leftOut(Map<CaseNo, Refused> kept, OutputStream out) throws IOException {
        CsvDownload csv = CsvDownload.into(out);
        csv.row(List.of(texts.of("filing-batch.index.case", LANGUAGE), texts.of("filing-batch.reason", LANGUAGE)));
        for (Map.Entry<CaseNo, Refused> entry : kept.entrySet()) {
            csv.row(List.of(entry.getKey().toString(), texts.of(entry.getValue(), LANGUAGE)));
        }
        csv.flush();
    }

    byte[] excel(List<List<Object>> lines) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ExcelDownload excel = ExcelDownload.into(file)) {
            excel.sheet(texts.of("filing-batch.index", LANGUAGE), heads());
            excel.widths(COLUMNS.stream().map(Column::width).toList());
            lines.forEach(excel::row);
        }
        return file.toByteArray();
    }

    private List<String> heads() {
        return COLUMNS.stream()
                .map(column -> texts.of("filing-batch.index." + column.name(), LANGUAGE))
                .toList();
    }

    private List<Object> line(int no, CourtFiling filing) {
        CaseNo caseNo = filing.caseNo();
        LegalCase legalCase = cases.get(caseNo);
        Party debtor = parties.debtor(caseNo);
        return List.of(
                no,
                caseNo,
                legalCase.contractNo(),
                lenders.get(legalCase.lenderCode()).name(),
                debtor.name(),
                debtor.idNo(),
                debtor.fullAddress(),
                texts.of("cause." + legalCase.product(), LANGUAGE),
                filing.claim().court(),
                texts.of("filing.route." + filing.route(), LANGUAGE),
                filing.claim().amount().amount(),
                filing.claim().courtFee().amount(),
                filing.claim().cutOffOn(),
                caseNo + ".zip");
    }
}
