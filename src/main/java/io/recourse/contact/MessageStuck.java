package io.recourse.contact;

import io.recourse.common.CaseNo;
import java.util.UUID;

/**
 * A message did not surely leave or did not arrive, and a person must decide; published in the transaction that finds it
 * out.
 */
public record MessageStuck(CaseNo caseNo, UUID message) {}
