package io.recourse.documents;

import io.recourse.common.Refused;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * The bytes of documents in an S3-compatible object store. An object is written before the row that names it, and the
 * row commits with the case: no row names an object that is not there. What a failed transaction leaves behind is an
 * object under its own hash, which the next attempt finds. What lies in the database from before is read from there.
 */
@Component
@ConditionalOnProperty("recourse.documents.s3.bucket")
@EnableConfigurationProperties(S3Settings.class)
class S3Content implements ContentStore, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(S3Content.class);
    private static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(20);
    private static final Duration LONGEST_CALL = Duration.ofSeconds(60);
    private static final int PRECONDITION_FAILED = 412;

    private final ContentTable table;
    private final S3Settings settings;
    private final S3Client s3;

    S3Content(ContentTable table, S3Settings settings) {
        this.table = table;
        this.settings = settings;
        this.s3 = client(settings);
    }

    private static S3Client client(S3Settings settings) {
        S3ClientBuilder builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                .forcePathStyle(settings.pathStyle())
                // Not every compatible store knows the checksums that the library would add by itself.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(
                        calls -> calls.apiCallAttemptTimeout(LONGEST_ATTEMPT).apiCallTimeout(LONGEST_CALL));
        return (settings.endpoint() == null ? builder : builder.endpointOverride(settings.endpoint())).build();
    }

    @Override
    public String put(byte[] bytes) {
        String sha256 = Sha256.of(bytes);
        if (!table.has(sha256)) {
            write(sha256, bytes);
            table.keep(sha256, null);
        }
        return sha256;
    }

    @Override
    public byte[] get(String sha256) {
        ContentTable.Row row = table.find(sha256).orElse(new ContentTable.Row(sha256, null));
        return ContentDamaged.unlessIntact(sha256, row.bytes() == null ? read(sha256) : row.bytes());
    }

    /** Writes an object that is not there; one that is there is trusted only after it was read. */
    private void write(String sha256, byte[] bytes) {
        boolean isThere = reach(() -> {
            try {
                s3.putObject(
                        put -> put.bucket(settings.bucket())
                                .key(key(sha256))
                                .ifNoneMatch("*")
                                .checksumSHA256(Base64.getEncoder()
                                        .encodeToString(HexFormat.of().parseHex(sha256))),
                        RequestBody.fromBytes(bytes));
                return false;
            } catch (S3Exception e) {
                if (e.statusCode() == PRECONDITION_FAILED) {
                    return true;
                }
                throw e;
            }
        });
        if (isThere) {
            ContentDamaged.unlessIntact(sha256, read(sha256));
        }
    }

    /** Null when there is none. */
    private byte[] read(String sha256) {
        return reach(() -> {
            try {
                return s3.getObjectAsBytes(get -> get.bucket(settings.bucket()).key(key(sha256)))
                        .asByteArray();
            } catch (NoSuchKeyException e) {
                return null;
            }
        });
    }

    private <T> T reach(Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            log.error("The object store {} failed", settings, e);
            throw new Refused("content.unreachable");
        }
    }

    private static String key(String sha256) {
        return "sha256/" + sha256;
    }

    @Override
    public void close() {
        s3.close();
    }
}
