package io.recourse.documents;

/** Where the bytes of documents are kept: under their hash, written once, in the transaction of their case. */
public interface ContentStore {

    /** Keeps the bytes and answers their hash; bytes that are there already are kept once. */
    String put(byte[] bytes);

    /** @throws ContentDamaged when there are none under that hash, or they are not what the hash says */
    byte[] get(String sha256);
}
