package io.recourse.documents;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where an S3-compatible object store is.
 *
 * @param endpoint its address; null for Amazon's own in the region
 * @param pathStyle whether the bucket stands in the path and not in the host's name, as most other stores want it
 */
@ConfigurationProperties("recourse.documents.s3")
record S3Settings(
        URI endpoint,
        String bucket,
        @DefaultValue("us-east-1") String region,
        String accessKey,
        String secretKey,
        @DefaultValue("false") boolean pathStyle) {

    /** Without the keys. */
    @Override
    public String toString() {
        return bucket + " at " + (endpoint == null ? region : endpoint);
    }
}
