package io.recourse.access;

import static io.recourse.access.Role.ADMINISTRATOR;
import static io.recourse.access.Role.AUDITOR;
import static io.recourse.access.Role.DESIGNER;
import static io.recourse.access.Role.LAWYER;
import static io.recourse.access.Role.LEGAL_ASSISTANT;
import static io.recourse.access.Role.MANAGER;
import static io.recourse.access.Role.TEAM_LEAD;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What a user may do, and the roles that allow it: the one table of who may what. */
public enum Right {
    /** Open the home page and the own settings, evaluate decisions and deadlines. */
    USE_PRODUCT(Role.values()),
    /** See cases, tasks, balances, timelines; people's names stay masked without {@link #SEE_PERSONAL_DATA}. */
    SEE_CASES(LEGAL_ASSISTANT, LAWYER, TEAM_LEAD, MANAGER, ADMINISTRATOR, AUDITOR),
    /** See names, ID numbers, phone numbers and addresses, and the documents that print them. */
    SEE_PERSONAL_DATA(LEGAL_ASSISTANT, LAWYER, TEAM_LEAD),
    /** See who read which document, and when. */
    SEE_READERS(TEAM_LEAD, MANAGER, ADMINISTRATOR, AUDITOR),
    /** Have all stored documents read against their hashes. */
    CHECK_DOCUMENTS(ADMINISTRATOR, AUDITOR),
    /** Claim and complete the tasks of the own groups. */
    WORK_TASKS(LEGAL_ASSISTANT, LAWYER, TEAM_LEAD),
    /** Give tasks to colleagues or take them back, enter colleagues' absences. */
    ASSIGN_TASKS(TEAM_LEAD, MANAGER),
    /** See who is away, enter the own absence. */
    PLAN_ABSENCES(LEGAL_ASSISTANT, LAWYER, TEAM_LEAD, MANAGER),
    /** Send evidence for a case, replace it, and have it bound for the court. */
    ADD_EVIDENCE(LEGAL_ASSISTANT, LAWYER, TEAM_LEAD),
    /** Record what befell a case from outside: recall, write-off, dispute, hardship, release, proposal. */
    STEER_CASES(LEGAL_ASSISTANT, LAWYER, TEAM_LEAD, MANAGER),
    /** Import loans and payments, match payments to contracts. */
    IMPORT_FILES(LEGAL_ASSISTANT, TEAM_LEAD, ADMINISTRATOR),
    /** Write letters in bulk, print what waits for the post, confirm its hand-over, read tracking numbers back. */
    MAIL_LETTERS(LEGAL_ASSISTANT, TEAM_LEAD),
    /** Have a lender's month made for the credit bureau, take the file, record that it was sent and what was answered. */
    SEND_TO_BUREAU(TEAM_LEAD),
    /** Entrust cases to agencies, give them the data, read their results back. */
    PLACE_CASES(LAWYER, TEAM_LEAD),
    /** Resolve incidents and dispatches that nobody knows the end of. */
    RESOLVE_TROUBLE(TEAM_LEAD, ADMINISTRATOR),
    /** Watch service levels, breaches and results across teams. */
    WATCH_DEADLINES(TEAM_LEAD, MANAGER, AUDITOR),
    /** See what the product wrote to staff by mail, and what of it did not leave. */
    SEE_STAFF_MAIL(TEAM_LEAD, MANAGER, ADMINISTRATOR, AUDITOR),
    /** Scrape the metrics for Prometheus. */
    SCRAPE_METRICS(MANAGER, ADMINISTRATOR, AUDITOR),
    /** Load calendars of working days. */
    LOAD_CALENDARS(TEAM_LEAD, ADMINISTRATOR),
    /** See which models run and what came of each attempt to deploy. */
    SEE_MODELS(DESIGNER, ADMINISTRATOR),
    /** Edit and deploy models, forms, decisions and templates: deploying a model is running code. */
    EDIT_MODELS(DESIGNER),
    /** Register lenders and what letters print of them. */
    MANAGE_LENDERS(TEAM_LEAD, ADMINISTRATOR),
    /** Record the exams of those who call and visit. */
    MANAGE_COLLECTORS(TEAM_LEAD, ADMINISTRATOR),
    /** Create users, give them roles, disable them. */
    MANAGE_USERS(ADMINISTRATOR),
    /** See who entered, who was refused, and who changed users. */
    SEE_ACCESS_LOG(ADMINISTRATOR, AUDITOR);

    private final Set<Role> roles;

    Right(Role... roles) {
        this.roles = EnumSet.copyOf(Arrays.asList(roles));
    }

    /** Whether one of these roles allows it. */
    public boolean isHeldBy(Collection<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }
}
