package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.Right;
import io.recourse.contact.Channel;
import io.recourse.contact.Message;
import io.recourse.legalcase.Party;
import org.springframework.stereotype.Component;

/** How much of a person the reader sees: nothing in clear without the right; with it names, and the rest on demand. */
@Component
class PersonalData {

    private static final int DIGITS_SHOWN = 4;

    private final CurrentUser currentUser;

    PersonalData(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    boolean isVisible() {
        return currentUser.may(Right.SEE_PERSONAL_DATA);
    }

    /** @param name may be null, and stays so */
    String name(String name) {
        return name == null || isVisible() ? name : Party.maskName(name);
    }

    /** @param revealed whether the reader has just asked to see all of the persons */
    Party of(Party party, boolean revealed) {
        if (!isVisible()) {
            return party.masked();
        }
        return revealed ? party : named(party.masked(), party.name());
    }

    /** Whom a message went to: the end of a number, the host of an address; where a letter went, only with the right. */
    String recipient(Message message) {
        String to = message.recipient();
        if (message.channel() == Channel.POST) {
            return isVisible() ? to : "***";
        }
        if (message.channel() == Channel.SMS && to != null && to.length() > DIGITS_SHOWN) {
            return "***" + to.substring(to.length() - DIGITS_SHOWN);
        }
        return to != null && to.contains("@") ? "***" + to.substring(to.indexOf('@')) : "***";
    }

    private static Party named(Party masked, String name) {
        return new Party(
                masked.role(),
                name,
                masked.idNo(),
                masked.mobile(),
                masked.email(),
                masked.province(),
                masked.city(),
                masked.district(),
                masked.districtCode(),
                masked.address(),
                masked.language());
    }
}
