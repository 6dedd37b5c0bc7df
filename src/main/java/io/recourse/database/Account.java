package io.recourse.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The account that PostgreSQL's programs run under: the application's own, except for root, whom PostgreSQL refuses.
 *
 * @param prefix the words before each command
 */
record Account(List<String> prefix) {

    /** The account for files that this process creates in a folder. */
    static Account forFilesIn(Path folder) throws IOException {
        if (!isRoot(folder)) {
            return new Account(List.of());
        }
        return new Account(List.of("unshare", "--user"));
    }

    private static boolean isRoot(Path folder) throws IOException {
        var probe = Files.createTempFile(folder, "owner-", "");
        try {
            return probe.getFileSystem().supportedFileAttributeViews().contains("unix")
                    && Files.getAttribute(probe, "unix:uid").equals(0);
        } finally {
            Files.delete(probe);
        }
    }
}
