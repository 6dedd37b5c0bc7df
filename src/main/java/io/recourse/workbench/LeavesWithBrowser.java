package io.recourse.workbench;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** A browser that left its page is no failure: its connection is closed, and nothing is said of it. */
record LeavesWithBrowser(LiveReaders readers) implements AsyncListener {

    @Override
    public void onError(AsyncEvent event) {
        readers.end(event.getAsyncContext());
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        readers.end(event.getAsyncContext());
    }

    @Override
    public void onComplete(AsyncEvent event) {
        readers.forget(event.getAsyncContext());
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // begins once
    }
}
