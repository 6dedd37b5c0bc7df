package io.recourse.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The database password: random, made once, in a file that only its owner can read. */
record Password(String value) {

    static Password keptIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            var random = new byte[24];
            new SecureRandom().nextBytes(random);
            var fresh = ownersFile(file.resolveSibling(file.getFileName() + ".new"));
            Files.writeString(fresh, HexFormat.of().formatHex(random));
            Files.move(fresh, file);
        }
        return new Password(Files.readString(file).strip());
    }

    private static Path ownersFile(Path file) throws IOException {
        Files.deleteIfExists(file);
        var posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createFile(file);
    }

    @Override
    public String toString() {
        return "Password";
    }
}
