package io.recourse.contact;

import io.recourse.common.CaseNo;
import java.time.LocalDate;

/** What the guard must know of an agency, answered by whoever keeps the white list. */
public interface AgencyStanding {

    /** Whether an agency may work on a day: it is on the list, under contract, inspected and evaluated in time. */
    boolean mayWork(String agency, LocalDate day);

    /** Whether a case is in the hands of an agency now. */
    boolean isPlaced(CaseNo caseNo);
}
