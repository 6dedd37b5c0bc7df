package io.recourse.intake;

import static io.recourse.intake.SampleStatement.file;
import static io.recourse.intake.SampleStatement.received;
import static io.recourse.intake.SampleStatement.returned;
import static io.recourse.intake.SampleStatement.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementSourceTest {

    private static final String PAYMENT = received("B1", "2026-01-15", "100.50", "张小明", "还款 RC07000001");

    @Test
    void readsWhatAPaymentNeeds() {
        assertThat(rows(statement(PAYMENT))).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(1);
            assertThat(row.values())
                    .containsEntry("CdtDbtInd", "CRDT")
                    .containsEntry("AcctSvcrRef", "B1@6200000000000000")
                    .containsEntry("BookgDt", "2026-01-15")
                    .containsEntry("Amt", "100.5")
                    .containsEntry("Dbtr", "张小明")
                    .containsEntry("RmtInf", "还款 RC07000001")
                    .containsEntry("Refs", "E-B1");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"02", "03", "04", "06"})
    void readsEarlierVersions(String version) {
        String earlier = PAYMENT.replace("<Sts><Cd>BOOK</Cd></Sts>", "<Sts>BOOK</Sts>")
                .replace("<Pty>", "")
                .replace("</Pty>", "");

        assertThat(rows(file(version, earlier)))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.values()).containsEntry("Dbtr", "张小明").containsEntry("Amt", "100.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"07", "08", "10", "13"})
    void readsLaterVersions(String version) {
        assertThat(rows(file(version, PAYMENT)))
                .singleElement()
                .satisfies(row -> assertThat(row.values()).containsEntry("Dbtr", "张小明"));
    }

    @Test
    void readsFilesInGb18030() {
        byte[] bytes = statement(PAYMENT)
                .replace("encoding=\"UTF-8\"", "encoding=\"GB18030\"")
                .getBytes(Charset.forName("GB18030"));

        assertThat(rows(bytes))
                .singleElement()
                .satisfies(row -> assertThat(row.values()).containsEntry("Dbtr", "张小明"));
    }

    @Test
    void tellsThePaymentsOfABatchApart() {
        String batch = """
                <Ntry><NtryRef>N1</NtryRef><Amt Ccy="CNY">30.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>2026-01-15</Dt></BookgDt><NtryDtls>
                <TxDtls><Amt Ccy="CNY">10.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></TxDtls>
                <TxDtls><Amt Ccy="CNY">20.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></TxDtls></NtryDtls></Ntry>
                """;

        assertThat(rows(statement(batch, PAYMENT)))
                .extracting(
                        Row::line,
                        row -> row.values().get("AcctSvcrRef"),
                        row -> row.values().get("Amt"))
                .containsExactly(
                        tuple(1, "N1/S1#1@6200000000000000", "10"),
                        tuple(2, "N1/S1#2@6200000000000000", "20"),
                        tuple(3, "B1@6200000000000000", "100.5"));
        assertThat(faults(statement(batch.replace("30.00", "31.00"))))
                .containsExactly("1 Amt intake.statement.sum-differs");
        assertThat(faults(statement(batch.replaceAll("(?s)<TxDtls>.*</TxDtls>", "<Btch><NbOfTxs>2</NbOfTxs></Btch>"))))
                .containsExactly("1 Btch intake.statement.batch-without-details");
    }

    @Test
    void leavesOutWhatTheLenderPaidAndKeepsWhatWentBack() {
        String paid = returned("B2", "2026-01-15", "5.00", "X")
                .replace("<RvslInd>true</RvslInd>", "")
                .replaceAll("<RtrInf>.*</RtrInf>", "");

        assertThat(rows(statement(paid, returned("B3", "2026-01-15", "5.00", "B1"))))
                .singleElement()
                .satisfies(row -> assertThat(row.values())
                        .containsEntry("AcctSvcrRef", "B3@6200000000000000")
                        .containsEntry("CdtDbtInd", "DBIT")
                        .containsEntry("RtrInf", "AC04"));
    }

    @Test
    void saysWhatIsWrongWithEachBooking() {
        assertThat(faults(statement(
                        PAYMENT.replace("BOOK<", "PDNG<"),
                        PAYMENT.replace("CNY", "USD"),
                        PAYMENT.replaceAll("<AcctSvcrRef>.*?</AcctSvcrRef>", ""),
                        PAYMENT.replaceAll("<BookgDt>.*?</BookgDt>", ""),
                        PAYMENT.replaceAll("<Amt.*?</Amt>", "<Amt Ccy=\"CNY\">much</Amt>"),
                        PAYMENT.replace("<Sts>", "<RvslInd>true</RvslInd><Sts>"),
                        PAYMENT)))
                .containsExactly(
                        "1 Sts intake.statement.not-booked",
                        "2 Ccy intake.statement.not-yuan",
                        "3 AcctSvcrRef intake.statement.no-reference",
                        "4 BookgDt intake.value.missing",
                        "5 Amt intake.value.missing",
                        "6 CdtDbtInd intake.statement.returned-to-lender");
    }

    @Test
    void takesWhatStandsBeforeABreak() {
        String whole = statement(PAYMENT, received("B2", "2026-01-15", "1.00", "李四", "x"));
        StatementSource source = source(whole.substring(0, whole.indexOf("B2")).getBytes(StandardCharsets.UTF_8));

        assertThat(source.objection(FileKind.STATEMENT)).isEmpty();
        assertThat(source.next(10)).hasSize(1);
        assertThat(source.objection(FileKind.STATEMENT))
                .get()
                .extracting(RowError::code)
                .isEqualTo("intake.statement.broken");
    }

    @Test
    void goesOnBehindALine() {
        StatementSource source = source(statement(PAYMENT, received("B2", "2026-01-15", "1.00", "李四", "x"))
                .getBytes(StandardCharsets.UTF_8));

        source.skipTo(1);

        assertThat(source.next(10)).extracting(Row::line).containsExactly(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE Document SYSTEM \"http://127.0.0.1:1/evil.dtd\">",
                "<!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE Document [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
                "<!DOCTYPE Document>"
            })
    void refusesEveryDocumentType(String doctype) {
        String hostile = statement(PAYMENT.replace("张小明", doctype.contains("ENTITY x") ? "&x;" : "张小明"))
                .replace("?>\n", "?>\n" + doctype);

        assertThat(objection(hostile)).isEqualTo("intake.statement.broken");
    }

    @Test
    void refusesEndlessNesting() {
        String deep = "<a>".repeat(100_000);

        StatementSource source = source(statement(deep).getBytes(StandardCharsets.UTF_8));

        assertThat(source.next(10)).isEmpty();
        assertThat(source.objection(FileKind.STATEMENT))
                .get()
                .extracting(RowError::code)
                .isEqualTo("intake.statement.broken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>x</body></html>",
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.052.001.08\"/>"
            })
    void refusesOtherMessages(String other) {
        assertThat(objection(other)).isEqualTo("intake.statement.other-message");
    }

    private static String objection(String xml) {
        return source(xml.getBytes(StandardCharsets.UTF_8))
                .objection(FileKind.STATEMENT)
                .map(RowError::code)
                .orElse("none");
    }

    private static List<String> faults(String xml) {
        return rows(xml.getBytes(StandardCharsets.UTF_8)).stream()
                .filter(row -> row.malformed() != null)
                .map(Row::malformed)
                .map(error -> error.line() + " " + error.column() + " " + error.code())
                .toList();
    }

    private static List<Row> rows(String xml) {
        return rows(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Row> rows(byte[] xml) {
        StatementSource source = source(xml);
        assertThat(source.objection(FileKind.STATEMENT)).isEmpty();
        return source.next(100);
    }

    private static StatementSource source(byte[] xml) {
        return new StatementSource(new ByteArrayInputStream(xml));
    }
}
