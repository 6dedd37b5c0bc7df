package io.recourse.access;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import java.security.Principal;
import java.util.UUID;

/**
 * The principal of a request of a debtor's own page: no user, without any right or role.
 *
 * @param caseNo the one case that he sees
 * @param link the link through which he came
 */
public record Debtor(CaseNo caseNo, UUID link) implements Principal {

    @Override
    public String getName() {
        return Actor.DEBTOR.id();
    }
}
