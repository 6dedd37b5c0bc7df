package io.recourse.documents.bundle;

import java.nio.file.Path;

/**
 * Pages of one piece of evidence that stand together in one part.
 *
 * @param no the piece's number on the evidence list
 * @param title as the list names it
 * @param file a PDF
 * @param from first page of the file, from 0
 * @param to behind the last
 * @param page the number that the first of these pages has within the piece, from 1
 * @param total the number that it has among all evidence, from 1
 */
record Slice(int no, String title, Path file, int from, int to, int page, int total) {

    int pages() {
        return to - from;
    }

    Slice cut(int first, int last) {
        int skipped = first - from;
        return new Slice(no, title, file, first, last, page + skipped, total + skipped);
    }
}
