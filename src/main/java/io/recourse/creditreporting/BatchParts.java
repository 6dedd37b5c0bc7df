package io.recourse.creditreporting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of batches in the database, cut into parts so that no part of the product ever holds all of one. */
@Repository
class BatchParts {

    private final JdbcClient jdbc;

    BatchParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID batch, int no, byte[] bytes) {
        jdbc.sql("insert into bureau_batch_part (batch_id, no, bytes) values (?, ?, ?)")
                .params(batch, no, bytes)
                .update();
    }

    void write(UUID batch, OutputStream out) throws IOException {
        int count = jdbc.sql("select count(*) from bureau_batch_part where batch_id = ?")
                .param(batch)
                .query(Integer.class)
                .single();
        try (InputStream file = new GZIPInputStream(new SequenceInputStream(new Parts(batch, count)))) {
            file.transferTo(out);
        }
    }

    private final class Parts implements Enumeration<InputStream> {

        private final UUID batch;
        private final int count;
        private int next;

        Parts(UUID batch, int count) {
            this.batch = batch;
            this.count = count;
        }

        @Override
        public boolean hasMoreElements() {
            return next < count;
        }

        @Override
        public InputStream nextElement() {
            return new ByteArrayInputStream(
                    jdbc.sql("select bytes from bureau_batch_part where batch_id = ? and no = ?")
                            .params(batch, next++)
                            .query(byte[].class)
                            .single());
        }
    }
}
