package io.recourse.documents;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of all content: which there is, and the bytes of what lies in the database. */
@Component
class ContentTable {

    private final JdbcClient jdbc;

    ContentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param bytes null when they lie elsewhere */
    record Row(String sha256, byte[] bytes) {}

    /** @param bytes null when they lie elsewhere */
    void keep(String sha256, byte[] bytes) {
        jdbc.sql("insert into document_content (sha256, bytes) values (?, ?) on conflict do nothing")
                .params(sha256, bytes)
                .update();
    }

    Optional<Row> find(String sha256) {
        return jdbc.sql("select sha256, bytes from document_content where sha256 = ?")
                .param(sha256)
                .query((row, n) -> new Row(row.getString("sha256"), row.getBytes("bytes")))
                .optional();
    }

    boolean has(String sha256) {
        return jdbc.sql("select exists (select from document_content where sha256 = ?)")
                .param(sha256)
                .query(Boolean.class)
                .single();
    }

    long count() {
        return jdbc.sql("select count(*) from document_content")
                .query(Long.class)
                .single();
    }

    /** The hashes after one, in their order. */
    List<String> after(String sha256, int limit) {
        return jdbc.sql("select sha256 from document_content where sha256 > ? order by sha256 limit ?")
                .params(sha256, limit)
                .query(String.class)
                .list();
    }
}
