package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.NavigationCount;
import org.springframework.stereotype.Component;

@Component
class MentionsCount implements NavigationCount {

    private final Notes notes;
    private final CurrentUser currentUser;

    MentionsCount(Notes notes, CurrentUser currentUser) {
        this.notes = notes;
        this.currentUser = currentUser;
    }

    @Override
    public String path() {
        return "/mentions";
    }

    @Override
    public long count() {
        return notes.unread(currentUser.actor());
    }
}
