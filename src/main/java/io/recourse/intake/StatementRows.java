package io.recourse.intake;

import io.recourse.intake.BankEntry.Transaction;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The payments of a booking as rows. Of what the lender paid out nothing is a row, but for what it had received and gave
 * back.
 */
final class StatementRows {

    static final String KIND = "CdtDbtInd";
    static final String REF = "AcctSvcrRef";
    static final String ACCOUNT = "Acct";
    static final String BOOKED_ON = "BookgDt";
    static final String AMOUNT = "Amt";
    static final String PAYER = "Dbtr";
    static final String REMARK = "RmtInf";
    static final String REFERENCES = "Refs";
    static final String RETURN_REASON = "RtrInf";
    static final String SEPARATOR = "|";

    private static final int LONGEST_REF = 64;
    private static final int LONGEST_TEXT = 500;

    private int number;

    List<Row> of(String account, String statementId, BankEntry entry) {
        List<Transaction> transactions = entry.transactions().isEmpty() ? List.of(whole(entry)) : entry.transactions();
        int first = number + 1;
        number += transactions.size();
        boolean takenBack = entry.reversal() || transactions.stream().anyMatch(one -> one.returnReason() != null);
        if (!entry.isCredit() && "DBIT".equals(entry.direction()) && !takenBack) {
            return List.of();
        }
        RowError objection = objection(first, account, entry, takenBack);
        if (objection != null) {
            return List.of(new Row(first, Map.of(), objection));
        }
        List<String> refs = refs(account, statementId, entry, transactions);
        return IntStream.range(0, transactions.size())
                .mapToObj(i -> row(first + i, account, refs.get(i), entry, transactions.get(i)))
                .toList();
    }

    private static RowError objection(int line, String account, BankEntry entry, boolean takenBack) {
        if (entry.direction() == null) {
            return RowError.of(line, KIND, null, "intake.value.missing");
        }
        if (entry.amount() == null) {
            return RowError.of(line, AMOUNT, null, "intake.value.missing");
        }
        if (!"BOOK".equals(entry.status())) {
            return RowError.of(line, "Sts", entry.status(), "intake.statement.not-booked");
        }
        if (!"CNY".equals(entry.currency())) {
            return RowError.of(line, "Ccy", entry.currency(), "intake.statement.not-yuan");
        }
        if (entry.bookedOn() == null) {
            return RowError.of(line, BOOKED_ON, null, "intake.value.missing");
        }
        if (account.isEmpty()) {
            return RowError.of(line, ACCOUNT, null, "intake.value.missing");
        }
        if (entry.servicerRef() == null
                && entry.entryRef() == null
                && entry.transactions().stream().anyMatch(one -> one.servicerRef() == null)) {
            return RowError.of(line, REF, null, "intake.statement.no-reference");
        }
        if (entry.transactions().isEmpty() && entry.batchOf() > 1) {
            return RowError.of(line, "Btch", null, "intake.statement.batch-without-details", entry.batchOf());
        }
        if (entry.isCredit() && takenBack) {
            return RowError.of(line, KIND, null, "intake.statement.returned-to-lender");
        }
        return differs(entry)
                ? RowError.of(line, AMOUNT, entry.amount().toPlainString(), "intake.statement.sum-differs")
                : null;
    }

    /** The parts of a batch must make up the whole; where the bank told no part's amount, it is the one part. */
    private static boolean differs(BankEntry entry) {
        List<Transaction> parts = entry.transactions();
        if (parts.isEmpty() || parts.size() == 1 && parts.get(0).amount() == null) {
            return false;
        }
        return parts.stream().anyMatch(part -> part.amount() == null || !"CNY".equals(part.currency()))
                || parts.stream()
                                .map(Transaction::amount)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .compareTo(entry.amount())
                        != 0;
    }

    private static Transaction whole(BankEntry entry) {
        return new Transaction(null, List.of(), null, null, null, null, null);
    }

    /** The bank's reference of each; the booking's with a number where the bank gave the parts none of their own. */
    private static List<String> refs(String account, String statementId, BankEntry entry, List<Transaction> parts) {
        List<String> own = parts.stream()
                .map(Transaction::servicerRef)
                .filter(Objects::nonNull)
                .toList();
        if (own.size() == parts.size() && new HashSet<>(own).size() == parts.size()) {
            return own.stream().map(ref -> unique(ref, account)).toList();
        }
        // A booking's own number starts again with each statement.
        String booking = entry.servicerRef() != null
                ? entry.servicerRef()
                : entry.entryRef() != null ? entry.entryRef() + "/" + statementId : own.get(0);
        return IntStream.range(0, parts.size())
                .mapToObj(i -> unique(parts.size() == 1 ? booking : booking + "#" + (i + 1), account))
                .toList();
    }

    private static String unique(String ref, String account) {
        String whole = (ref + "@" + account).replaceAll("[\\s\\p{C}]", "_");
        return whole.length() <= LONGEST_REF ? whole : whole.substring(0, 31) + "~" + digest(whole);
    }

    private static Row row(int line, String account, String ref, BankEntry entry, Transaction part) {
        BigDecimal amount = part.amount() == null ? entry.amount() : part.amount();
        Map<String, String> values = new LinkedHashMap<>();
        values.put(KIND, entry.direction());
        values.put(REF, ref);
        values.put(ACCOUNT, account);
        values.put(BOOKED_ON, entry.bookedOn().toString());
        values.put(AMOUNT, amount.stripTrailingZeros().toPlainString());
        values.put(PAYER, text(part.payer()));
        values.put(REMARK, text(part.remark()));
        values.put(REFERENCES, text(String.join(SEPARATOR, part.references())));
        values.put(RETURN_REASON, text(part.returnReason()));
        return new Row(line, values, null);
    }

    /** Banks' systems leave control characters in what people typed. */
    private static String text(String given) {
        String text = given == null
                ? ""
                : given.replaceAll("\\p{C}+", " ").replaceAll("\\s+", " ").strip();
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT / 2));
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
