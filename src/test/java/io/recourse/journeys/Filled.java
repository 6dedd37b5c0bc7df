package io.recourse.journeys;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Forms as people fill them. */
final class Filled {

    static final String COURT = "杭州市余杭区人民法院";

    private Filled() {}

    static Map<String, Object> decided(String outcome) {
        return Map.of("outcome", outcome);
    }

    /** The lawyer asked the court. */
    static Map<String, Object> inEffect() {
        return with(decided("inEffect"), Map.of("noneKnown", true));
    }

    static Map<String, Object> reasoned(String outcome) {
        return Map.of("outcome", outcome, "reason", "As agreed with the client");
    }

    /** The debtor was reached, and this is what he said. */
    static Map<String, Object> said(String outcome) {
        return Map.of(
                "outcome",
                outcome,
                "callEffective",
                true,
                "recordingRef",
                "REC-1",
                "note",
                "Lost the job in October, asks for time");
    }

    static Map<String, Object> promised(LocalDate on, String amount) {
        return with(said("promised"), Map.of("promisedOn", on.toString(), "promisedAmount", amount));
    }

    static Map<String, Object> delivered(LocalDate on) {
        return Map.of(
                "outcome",
                "delivered",
                "deliveredOn",
                on.toString(),
                "trackingNo",
                "EMS1234567890CN",
                "proofNote",
                "Signed for by the debtor");
    }

    static Map<String, Object> undelivered() {
        return Map.of(
                "outcome",
                "undelivered",
                "trackingNo",
                "EMS1234567890CN",
                "proofNote",
                "Returned: addressee has moved");
    }

    static Map<String, Object> plan(int instalments, LocalDate firstDueOn, String downPayment, String waiver) {
        return Map.of(
                "outcome",
                "submitted",
                "kind",
                "EQUAL",
                "agreedBy",
                "WRITING",
                "instalments",
                instalments,
                "firstDueOn",
                firstDueOn.toString(),
                "downPayment",
                downPayment,
                "waiver",
                waiver);
    }

    static Map<String, Object> signed(LocalDate on) {
        return Map.of(
                "outcome", "signed", "signedOn", on.toString(), "signedBy", "E_SIGNATURE", "costTableConfirmed", true);
    }

    static Map<String, Object> claim(LocalDate cutOff) {
        return with(
                Map.of(
                        "outcome",
                        "drafted",
                        "route",
                        "SMALL_CLAIMS",
                        "court",
                        COURT,
                        "cutOffOn",
                        cutOff.toString(),
                        "claimInterestToPayment",
                        true,
                        "courtGround",
                        "DOMICILE",
                        "agreement",
                        "NONE",
                        "performance",
                        "SILENT"),
                Map.of(
                        "debtorLocated",
                        "yes",
                        "counterclaim",
                        "no",
                        "appraisal",
                        "no",
                        "preservationWanted",
                        "no",
                        "smallClaimsAgreed",
                        "no",
                        "assignment",
                        "NONE"));
    }

    /** What is added to a claim with which property is to be preserved. */
    static Map<String, Object> preservation(String stage, String amount) {
        return new HashMap<>(Map.of(
                "preservationWanted", "yes",
                "preservationStage", stage,
                "preservationAmount", amount,
                "preservationProperty", "被申请人在示例银行余杭支行尾号0001账户内的存款",
                "preservationReasons", "被申请人近期出让名下车辆，可能使判决难以执行。",
                "guaranteeForm", "保险公司出具的保单保函。"));
    }

    /** What is added to a claim with which jointly liable guarantors are sued, too. */
    static Map<String, Object> guaranteed(LocalDate signedOn) {
        return Map.of(
                "sueGuarantors",
                true,
                "guaranteeKind",
                "JOINT",
                "guaranteeSignedOn",
                signedOn.toString(),
                "guaranteeContent",
                "对借款合同项下全部债务提供连带责任保证");
    }

    static Map<String, Object> filed(LocalDate on) {
        return Map.of(
                "outcome", "filed", "courtName", COURT, "courtCaseNo", "(2026)浙0110民初1号", "filedOn", on.toString());
    }

    static Map<String, Object> rejected(LocalDate on) {
        return Map.of("outcome", "rejected", "decidedOn", on.toString(), "note", "No jurisdiction");
    }

    static Map<String, Object> with(Map<String, ?> form, Map<String, ?> more) {
        Map<String, Object> all = new HashMap<>(form);
        all.putAll(more);
        return all;
    }
}
