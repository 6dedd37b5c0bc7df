package io.recourse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeaderTest {

    @Test
    void mayNameTheColumnsThatFilesMayLeaveOut() {
        List<String> columns = new ArrayList<>(FileKind.LOANS.columns());
        assertThat(new Header(columns).objection(FileKind.LOANS, 1)).isEmpty();

        columns.add("language");
        assertThat(new Header(columns).objection(FileKind.LOANS, 1)).isEmpty();

        columns.add("language");
        assertThat(new Header(columns).objection(FileKind.LOANS, 1))
                .hasValueSatisfying(objection -> assertThat(objection.code()).isEqualTo("intake.header.repeated"));
    }
}
