package io.recourse.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One application a folder: a lock on a file in it, held until closed or until this JVM ends, however it ends. The file
 * says who holds it.
 */
final class FolderLock implements AutoCloseable {

    /** The lock lies behind the text, so that others can read the text where locks forbid reading (Windows). */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /** Closing a second channel on the file would drop this JVM's lock, so it must never be opened twice. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileLock lock;

    private FolderLock(Path file, FileLock lock) {
        this.file = file;
        this.lock = lock;
    }

    /**
     * Takes the folder.
     *
     * @throws DatabaseRefused when another application holds it
     */
    static FolderLock take(Path folder) throws IOException {
        var file = folder.toRealPath().resolve("recourse.lock");
        if (!HELD_HERE.add(file)) {
            throw inUse(folder, "this very process");
        }
        try {
            return new FolderLock(file, lock(folder, file));
        } catch (IOException | RuntimeException e) {
            HELD_HERE.remove(file);
            throw e;
        }
    }

    private static FileLock lock(Path folder, Path file) throws IOException {
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            var lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                throw inUse(folder, Files.readString(file).strip());
            }
            var holder = "process " + ProcessHandle.current().pid() + ", started "
                    + Instant.now().truncatedTo(ChronoUnit.SECONDS);
            channel.truncate(0).write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
            return lock;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static DatabaseRefused inUse(Path folder, String holder) {
        return new DatabaseRefused(
                "Another Recourse uses the folder " + folder.toAbsolutePath().normalize() + " (" + holder
                        + "): stop that one first, or give this one another folder with --recourse.home=<folder>.");
    }

    @Override
    public void close() throws IOException {
        try {
            lock.acquiredBy().close();
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
