package io.recourse.documents.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Which pages go into which part, so that no part is larger than a court takes and pieces are split only where they must. */
final class BundlePlan {

    /** Cover, contents and the stamp's font. */
    private static final long FRONT_BYTES = 400_000;

    private static final long PAGE_BYTES = 1_500;

    private final long room;
    private final List<List<Slice>> parts = new ArrayList<>();
    private long used;

    private BundlePlan(long room) {
        this.room = room;
    }

    /** @param most bytes of a part; pages are taken to share their file's bytes evenly, so that a part may come out larger */
    static List<List<Slice>> of(List<Slice> files, long most) {
        BundlePlan plan = new BundlePlan(Math.max(1, most - FRONT_BYTES));
        files.forEach(plan::add);
        return List.copyOf(plan.parts);
    }

    private void add(Slice file) {
        long page = bytes(file) / file.pages() + PAGE_BYTES;
        if (parts.isEmpty() || used + page * file.pages() > room && page * file.pages() <= room) {
            open();
        }
        int at = file.from();
        while (at < file.to()) {
            int fit = (int) Math.min(file.to() - at, (room - used) / page);
            if (fit == 0 && used == 0) {
                fit = 1;
            }
            if (fit > 0) {
                parts.get(parts.size() - 1).add(file.cut(at, at + fit));
                used += fit * page;
                at += fit;
            }
            if (at < file.to()) {
                open();
            }
        }
    }

    private void open() {
        parts.add(new ArrayList<>());
        used = 0;
    }

    private static long bytes(Slice file) {
        try {
            return Files.size(file.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
