package io.recourse.workbench;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;

/** Ends a session's live connections with the session, as by signing out. */
final class LiveSession implements HttpSessionBindingListener {

    private static final String ATTRIBUTE = "live";

    private final LiveReaders readers;

    private LiveSession(LiveReaders readers) {
        this.readers = readers;
    }

    static LiveSession of(HttpSession session, LiveReaders readers) {
        synchronized (readers) {
            if (!(session.getAttribute(ATTRIBUTE) instanceof LiveSession)) {
                session.setAttribute(ATTRIBUTE, new LiveSession(readers));
            }
            return (LiveSession) session.getAttribute(ATTRIBUTE);
        }
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        readers.closeAll(this);
    }
}
