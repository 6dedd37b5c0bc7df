package io.recourse.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The database password: random, made once, kept with the data in a file that only its owner can read. */
final class Password {

    private static final int BYTES = 24;
    private static final String FILE = "recourse-password";

    private Password() {}

    static String createdIn(Path data) throws IOException {
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Files.writeString(ownersFile(data.resolve(FILE)), HexFormat.of().formatHex(random));
        return of(data);
    }

    static String of(Path data) throws IOException {
        return Files.readString(data.resolve(FILE));
    }

    private static Path ownersFile(Path file) throws IOException {
        var posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createFile(file);
    }
}
