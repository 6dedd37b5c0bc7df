package io.recourse.intake;

import java.util.List;
import java.util.stream.Collectors;

/** Bank statements that a test words, after ISO 20022 camt.053. */
final class SampleStatement {

    private SampleStatement() {}

    /** One payment that came in, in version 001.08. */
    static String received(String ref, String day, String amount, String payer, String remark) {
        return """
                <Ntry><Amt Ccy="CNY">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                  <BookgDt><Dt>%s</Dt></BookgDt><AcctSvcrRef>%s</AcctSvcrRef>
                  <NtryDtls><TxDtls><Refs><EndToEndId>E-%s</EndToEndId></Refs>
                    <RltdPties><Dbtr><Pty><Nm>%s</Nm></Pty></Dbtr></RltdPties>
                    <RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
                """.formatted(amount, day, ref, ref, payer, remark);
    }

    /** A payment that went back; it names the one that came in. */
    static String returned(String ref, String day, String amount, String of) {
        return """
                <Ntry><Amt Ccy="CNY">%s</Amt><CdtDbtInd>DBIT</CdtDbtInd><RvslInd>true</RvslInd><Sts><Cd>BOOK</Cd></Sts>
                  <BookgDt><Dt>%s</Dt></BookgDt><AcctSvcrRef>%s</AcctSvcrRef>
                  <NtryDtls><TxDtls><Refs><EndToEndId>E-%s</EndToEndId></Refs>
                    <RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls></NtryDtls></Ntry>
                """.formatted(amount, day, ref, of);
    }

    static String statement(String... bookings) {
        return file("08", bookings);
    }

    /** A file in a version of the message. */
    static String file(String version, String... bookings) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.%s"><BkToCstmrStmt>
                <GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-01-16T08:00:00+08:00</CreDtTm></GrpHdr>
                <Stmt><Id>S1</Id><Acct><Id><Othr><Id>6200000000000000</Id></Othr></Id><Ccy>CNY</Ccy></Acct>
                %s</Stmt></BkToCstmrStmt></Document>
                """.formatted(version, List.of(bookings).stream().collect(Collectors.joining()));
    }
}
