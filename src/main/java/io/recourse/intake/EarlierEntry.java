package io.recourse.intake;

import com.prowidesoftware.swift.model.mx.dic.EntryDetails7;
import com.prowidesoftware.swift.model.mx.dic.EntryTransaction8;
import com.prowidesoftware.swift.model.mx.dic.PartyIdentification43;
import com.prowidesoftware.swift.model.mx.dic.PaymentReturnReason2;
import com.prowidesoftware.swift.model.mx.dic.RemittanceInformation11;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry8;
import com.prowidesoftware.swift.model.mx.dic.TransactionParties3;
import com.prowidesoftware.swift.model.mx.dic.TransactionReferences3;
import io.recourse.intake.BankEntry.Transaction;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A booking of camt.053.001.02 to 06. The library's types of different versions share nothing, and so {@link LaterEntry}
 * reads alike.
 */
final class EarlierEntry {

    private EarlierEntry() {}

    static BankEntry read(ReportEntry8 entry) {
        List<EntryDetails7> details = entry.getNtryDtls();
        return new BankEntry(
                entry.getAcctSvcrRef(),
                entry.getNtryRef(),
                EntryParts.value(entry.getAmt()),
                EntryParts.currency(entry.getAmt()),
                EntryParts.name(entry.getCdtDbtInd()),
                Boolean.TRUE.equals(entry.isRvslInd()),
                EntryParts.name(entry.getSts()),
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
                        .map(EarlierEntry::transaction)
                        .toList());
    }

    private static Transaction transaction(EntryTransaction8 transaction) {
        Optional<TransactionReferences3> refs = Optional.ofNullable(transaction.getRefs());
        var amount = transaction.getAmt() != null
                ? transaction.getAmt()
                : Optional.ofNullable(transaction.getAmtDtls())
                        .map(amounts -> amounts.getTxAmt())
                        .map(own -> own.getAmt())
                        .orElse(null);
        return new Transaction(
                refs.map(TransactionReferences3::getAcctSvcrRef).orElse(null),
                refs.map(ref -> EntryParts.references(
                                ref.getEndToEndId(), ref.getTxId(), ref.getInstrId(), ref.getClrSysRef()))
                        .orElse(List.of()),
                EntryParts.value(amount),
                EntryParts.currency(amount),
                payer(transaction.getRltdPties()),
                remark(transaction.getRmtInf(), transaction.getAddtlTxInf()),
                Optional.ofNullable(transaction.getRtrInf())
                        .map(EarlierEntry::reason)
                        .orElse(null));
    }

    private static String payer(TransactionParties3 parties) {
        return parties == null
                ? null
                : Stream.of(parties.getUltmtDbtr(), parties.getDbtr())
                        .filter(Objects::nonNull)
                        .map(PartyIdentification43::getNm)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static String remark(RemittanceInformation11 remittance, String more) {
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

    private static String reason(PaymentReturnReason2 returned) {
        return EntryParts.reason(
                returned.getRsn() == null ? null : returned.getRsn().getCd(),
                returned.getRsn() == null ? null : returned.getRsn().getPrtry(),
                returned.getAddtlInf());
    }
}
