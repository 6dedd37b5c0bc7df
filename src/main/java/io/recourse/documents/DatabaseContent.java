package io.recourse.documents;

import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** The bytes of documents in the database, unless another place is configured. */
@Component
@Fallback
class DatabaseContent implements ContentStore {

    private final ContentTable table;

    DatabaseContent(ContentTable table) {
        this.table = table;
    }

    @Override
    public String put(byte[] bytes) {
        String sha256 = Sha256.of(bytes);
        table.keep(sha256, bytes);
        return sha256;
    }

    @Override
    public byte[] get(String sha256) {
        byte[] bytes = table.find(sha256).map(ContentTable.Row::bytes).orElse(null);
        return ContentDamaged.unlessIntact(sha256, bytes);
    }
}
