package io.recourse.courtfiling;

import io.recourse.common.CaseNo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** At a node's start follows what nobody was asked for, each case in a transaction of its own, while others start too. */
@Component
public class FollowPreservations {

    private static final Logger LOG = LoggerFactory.getLogger(FollowPreservations.class);

    private final Preservations preservations;
    private final FollowPreservation followPreservation;

    FollowPreservations(Preservations preservations, FollowPreservation followPreservation) {
        this.preservations = preservations;
        this.followPreservation = followPreservation;
    }

    /** One that cannot be followed keeps no other from it. */
    @EventListener(ApplicationReadyEvent.class)
    public void followAll() {
        preservations.closedOrFiled().forEach(this::follow);
    }

    private void follow(CaseNo caseNo) {
        try {
            followPreservation.followLate(caseNo);
        } catch (RuntimeException e) {
            LOG.warn("The preservation of case {} is not followed", caseNo, e);
        }
    }
}
