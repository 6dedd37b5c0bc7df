package io.recourse.contact;

import io.recourse.common.CaseNo;
import java.util.UUID;

/** A reply landed on a case; published in the transaction that stores it. */
public record ReplyCame(CaseNo caseNo, UUID reply) {}
