package io.recourse.documents.upload;

import io.recourse.documents.upload.clean.Limits;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What evidence may cost.
 *
 * @param largest the largest file; also bounded by {@code spring.servlet.multipart.max-file-size}
 * @param pages the most pages of a file
 * @param megapixels the largest picture: A4 at 600 dots an inch has 35
 * @param streamSize decoded bytes of one stream of a PDF
 * @param totalSize decoded bytes of all of them
 * @param heapMegabytes memory of the process that examines a file
 * @param deadline after which it is stopped
 */
@ConfigurationProperties("recourse.evidence")
public record UploadSettings(
        @DefaultValue("40MB") DataSize largest,
        @DefaultValue("2000") int pages,
        @DefaultValue("50") int megapixels,
        @DefaultValue("256MB") DataSize streamSize,
        @DefaultValue("2GB") DataSize totalSize,
        @DefaultValue("384") int heapMegabytes,
        @DefaultValue("2m") Duration deadline) {

    Limits limits() {
        return new Limits(pages, megapixels * 1_000_000L, streamSize.toBytes(), totalSize.toBytes());
    }
}
