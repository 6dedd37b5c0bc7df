package io.recourse.workbench;

import io.recourse.access.NavigationCount;
import io.recourse.contact.Replies;
import org.springframework.stereotype.Component;

@Component
class RepliesCount implements NavigationCount {

    private final Replies replies;

    RepliesCount(Replies replies) {
        this.replies = replies;
    }

    @Override
    public String path() {
        return "/replies";
    }

    @Override
    public long count() {
        return replies.countWithoutCase();
    }
}
