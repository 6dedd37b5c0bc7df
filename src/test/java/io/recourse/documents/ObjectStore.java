package io.recourse.documents;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** An S3-compatible object store over a folder: each bucket a folder, each object a file. */
final class ObjectStore implements AutoCloseable {

    static final String BUCKET = "documents";

    private final Path folder;
    private S3Proxy proxy;

    ObjectStore(Path folder) throws Exception {
        this.folder = folder;
        Files.createDirectories(folder.resolve(BUCKET));
        start(0);
    }

    private void start(int port) throws Exception {
        proxy = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(folder.toString()))
                .awsAuthentication(AuthenticationType.AWS_V4, "access", "secret")
                .endpoint(URI.create("http://127.0.0.1:" + port))
                .stopTimeout(0)
                .build();
        proxy.start();
    }

    S3Settings settings(String secret) {
        return new S3Settings(
                URI.create("http://127.0.0.1:" + proxy.getPort()), BUCKET, "us-east-1", "access", secret, true);
    }

    /** The file of an object. */
    Path file(String sha256) {
        return folder.resolve(BUCKET).resolve("sha256").resolve(sha256);
    }

    /** Does something while the store does not answer. */
    void whileDown(Runnable what) throws Exception {
        int port = proxy.getPort();
        proxy.stop();
        try {
            what.run();
        } finally {
            start(port);
        }
    }

    @Override
    public void close() throws Exception {
        proxy.stop();
    }
}
