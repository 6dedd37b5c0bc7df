package io.recourse.documents;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bytes of documents in the database. */
@Component
class DatabaseContent implements ContentStore {

    private final JdbcClient jdbc;

    DatabaseContent(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String put(byte[] bytes) {
        String sha256 = Sha256.of(bytes);
        jdbc.sql("insert into document_content (sha256, bytes) values (?, ?) on conflict do nothing")
                .params(sha256, bytes)
                .update();
        return sha256;
    }

    @Override
    public byte[] get(String sha256) {
        byte[] bytes = jdbc.sql("select bytes from document_content where sha256 = ?")
                .param(sha256)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("no content " + sha256));
        if (!Sha256.of(bytes).equals(sha256)) {
            throw new IllegalStateException("content " + sha256 + " was changed in the database");
        }
        return bytes;
    }
}
