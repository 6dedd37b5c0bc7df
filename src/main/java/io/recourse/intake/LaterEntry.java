package io.recourse.intake;

import com.prowidesoftware.swift.model.mx.dic.EntryDetails14;
import com.prowidesoftware.swift.model.mx.dic.EntryTransaction15;
import com.prowidesoftware.swift.model.mx.dic.PartyIdentification272;
import com.prowidesoftware.swift.model.mx.dic.PaymentReturnReason8;
import com.prowidesoftware.swift.model.mx.dic.RemittanceInformation22;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry15;
import com.prowidesoftware.swift.model.mx.dic.TransactionParties12;
import com.prowidesoftware.swift.model.mx.dic.TransactionReferences6;
import io.recourse.intake.BankEntry.Transaction;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A booking of camt.053.001.07 and later. */
final class LaterEntry {

    private LaterEntry() {}

    static BankEntry read(ReportEntry15 entry) {
        List<EntryDetails14> details = entry.getNtryDtls();
        return new BankEntry(
                entry.getAcctSvcrRef(),
                entry.getNtryRef(),
                EntryParts.value(entry.getAmt()),
                EntryParts.currency(entry.getAmt()),
                EntryParts.name(entry.getCdtDbtInd()),
                Boolean.TRUE.equals(entry.isRvslInd()),
                entry.getSts() == null ? null : entry.getSts().getCd(),
                Optional.ofNullable(entry.getBookgDt())
                        .map(day -> EntryParts.day(day.getDt(), day.getDtTm()))
                        .or(() -> Optional.ofNullable(entry.getValDt())
                                .map(day -> EntryParts.day(day.getDt(), day.getDtTm())))
                        .orElse(null),
                details.stream()
                        .filter(part -> part.getTxDtls().isEmpty() && part.getBtch() != null)
                        .mapToInt(part -> EntryParts.count(part.getBtch().getNbOfTxs()))
                        .sum(),
                details.stream()
                        .flatMap(part -> part.getTxDtls().stream())
                        .map(LaterEntry::transaction)
                        .toList());
    }

    private static Transaction transaction(EntryTransaction15 transaction) {
        Optional<TransactionReferences6> refs = Optional.ofNullable(transaction.getRefs());
        var amount = transaction.getAmt() != null
                ? transaction.getAmt()
                : Optional.ofNullable(transaction.getAmtDtls())
                        .map(amounts -> amounts.getTxAmt())
                        .map(own -> own.getAmt())
                        .orElse(null);
        return new Transaction(
                refs.map(TransactionReferences6::getAcctSvcrRef).orElse(null),
                refs.map(ref -> EntryParts.references(
                                ref.getEndToEndId(), ref.getTxId(), ref.getInstrId(), ref.getClrSysRef()))
                        .orElse(List.of()),
                EntryParts.value(amount),
                EntryParts.currency(amount),
                payer(transaction.getRltdPties()),
                remark(transaction.getRmtInf(), transaction.getAddtlTxInf()),
                Optional.ofNullable(transaction.getRtrInf())
                        .map(LaterEntry::reason)
                        .orElse(null));
    }

    private static String payer(TransactionParties12 parties) {
        return parties == null
                ? null
                : Stream.of(parties.getUltmtDbtr(), parties.getDbtr())
                        .filter(Objects::nonNull)
                        .map(choice -> choice.getPty())
                        .filter(Objects::nonNull)
                        .map(PartyIdentification272::getNm)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static String remark(RemittanceInformation22 remittance, String more) {
        return EntryParts.remark(
                remittance == null ? List.of() : remittance.getUstrd(),
                remittance == null
                        ? Stream.empty()
                        : remittance.getStrd().stream()
                                .map(part -> part.getCdtrRefInf())
                                .filter(Objects::nonNull)
                                .map(part -> part.getRef()),
                more);
    }

    private static String reason(PaymentReturnReason8 returned) {
        return EntryParts.reason(
                returned.getRsn() == null ? null : returned.getRsn().getCd(),
                returned.getRsn() == null ? null : returned.getRsn().getPrtry(),
                returned.getAddtlInf());
    }
}
