package io.recourse.contact;

import io.recourse.common.CaseNo;
import java.util.UUID;

/** What became of a stuck message was learned otherwise: nobody needs to decide about it any more. */
public record MessageCleared(CaseNo caseNo, UUID message) {}
