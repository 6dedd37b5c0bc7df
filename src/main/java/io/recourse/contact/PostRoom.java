package io.recourse.contact;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Serves the channels that no provider is configured for: shows what would have gone out. */
@Component
class PostRoom implements Provider {

    private final JdbcClient jdbc;
    private final Clock clock;

    PostRoom(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.SMS, Channel.EMAIL, Channel.POST);
    }

    @Override
    public String send(DispatchItem item) {
        jdbc.sql("""
                        insert into post_room_item (dispatch_id, received_at) values (?, ?)
                        on conflict (dispatch_id) do update set received_at = excluded.received_at
                        """).params(item.id(), Timestamp.from(clock.instant())).update();
        return null;
    }
}
