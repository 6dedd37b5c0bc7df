package io.recourse.documents.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundlePlanTest {

    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void keepsInOnePartWhatFits() throws IOException {
        assertThat(plan(20, piece(1, 10, 5), piece(2, 10, 5))).containsExactly("1:1-10 2:1-10");
    }

    @Test
    void beginsAPieceInTheNextPartRatherThanSplitIt() throws IOException {
        assertThat(plan(20, piece(1, 10, 12), piece(2, 10, 12))).containsExactly("1:1-10", "2:1-10");
    }

    @Test
    void splitsAPieceThatNoPartHolds() throws IOException {
        assertThat(plan(20, piece(1, 1, 1), piece(2, 100, 50))).containsExactly("1:1-1 2:1-37", "2:38-76", "2:77-100");
    }

    @Test
    void putsAPageThatIsTooLargeInAPartOfItsOwn() throws IOException {
        assertThat(plan(1, piece(1, 2, 10))).containsExactly("1:1-1", "1:2-2");
    }

    private List<String> plan(int megabytes, Slice... files) {
        return BundlePlan.of(List.of(files), (long) megabytes * MEGABYTE).stream()
                .map(part -> String.join(
                        " ",
                        part.stream()
                                .map(slice ->
                                        slice.no() + ":" + slice.page() + "-" + (slice.page() + slice.pages() - 1))
                                .toList()))
                .toList();
    }

    private Slice piece(int no, int pages, int megabytes) throws IOException {
        Path file = Files.write(folder.resolve("piece" + no), new byte[megabytes * MEGABYTE]);
        return new Slice(no, "title", file, 0, pages, 1, 1);
    }
}
