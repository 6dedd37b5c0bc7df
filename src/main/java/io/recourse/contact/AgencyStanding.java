package io.recourse.contact;

import java.time.LocalDate;

/** What the guard must know of an agency, answered by whoever keeps the white list. */
public interface AgencyStanding {

    /** Whether an agency may work on a day: it is on the list, under contract, inspected and evaluated in time. */
    boolean mayWork(String agency, LocalDate day);
}
