package io.recourse.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The account that PostgreSQL's programs run under: the application's own, except for root, whom PostgreSQL refuses.
 *
 * @param prefix the words before each command
 * @param owner the user id that the data must belong to, or -1 where it belongs to the application's own account
 */
record Account(List<String> prefix, int owner) {

    private static final String UID = "unix:uid";
    private static final int ROOT_ID = 0;
    private static final int NOBODY_ID = 65534;

    static final Account OWN = new Account(List.of(), -1);

    /** Root in a user namespace of its own, where it looks like an ordinary user. */
    static final Account MASKED_ROOT = new Account(List.of("unshare", "--user"), ROOT_ID);

    /**
     * Nobody, for containers that forbid user namespaces: with the right to pass through root's folders to the data,
     * which is nobody's. The secure bit makes this right count in PostgreSQL's question whether its programs are there.
     */
    static final Account NOBODY = new Account(
            List.of(
                    "setpriv",
                    "--reuid=" + NOBODY_ID,
                    "--regid=" + NOBODY_ID,
                    "--clear-groups",
                    "--securebits=+no_setuid_fixup",
                    "--inh-caps=+dac_override",
                    "--ambient-caps=+dac_override"),
            NOBODY_ID);

    /**
     * The account for this process, which can write to the folder.
     *
     * @throws DatabaseRefused when this process is root's and can neither mask nor change its account
     */
    static Account usableIn(Path folder) throws IOException {
        if (!isRoot(folder)) {
            return OWN;
        }
        for (var account : List.of(MASKED_ROOT, NOBODY)) {
            if (account.works()) {
                return account;
            }
        }
        throw new DatabaseRefused("PostgreSQL does not run as root, and neither unshare nor setpriv works here: "
                + "start Recourse as an ordinary user, or set spring.datasource.url to a PostgreSQL of yours.");
    }

    /** Gives the data to this account where an earlier start left it to another. */
    void own(Path data) throws IOException {
        if (owner < 0 || Files.getAttribute(data, UID).equals(owner)) {
            return;
        }
        try (var paths = Files.walk(data)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.setAttribute(path, UID, owner, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private boolean works() {
        try {
            var command = new ArrayList<>(prefix);
            command.add("true");
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isRoot(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return false;
        }
        var probe = Files.createTempFile(folder, "owner-", "");
        try {
            return Files.getAttribute(probe, UID).equals(ROOT_ID);
        } finally {
            Files.delete(probe);
        }
    }
}
