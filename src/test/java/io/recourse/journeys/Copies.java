package io.recourse.journeys;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies a case that waits, row by row with all that hangs on it: thousands a second, and none differs from a real one. */
public final class Copies {

    private record Table(String name, String key) {}

    private static final List<Table> ENGINE = List.of(
            new Table("act_ru_execution", "proc_inst_id_"),
            new Table("act_ru_job", "process_instance_id_"),
            new Table("act_ru_event_subscr", "proc_inst_id_"),
            new Table("act_ru_variable", "proc_inst_id_"),
            new Table("act_hi_procinst", "proc_inst_id_"),
            new Table("act_hi_actinst", "proc_inst_id_"),
            new Table("act_hi_varinst", "proc_inst_id_"),
            new Table("act_hi_detail", "proc_inst_id_"),
            new Table("act_hi_job_log", "process_instance_id_"));
    private static final List<Table> PRODUCT = List.of(
            new Table("legal_case", "case_no"),
            new Table("party", "case_no"),
            new Table("timeline_entry", "case_no"),
            new Table("loan_terms", "contract_no"));
    private static final List<Table> TASK =
            List.of(new Table("act_ru_task", "proc_inst_id_"), new Table("work_item", "case_no"));
    /** Above what the ids of the engine end in. */
    private static final int FIRST = 1_000_000;

    private static final Set<String> SHARED =
            Set.of("proc_def_id_", "process_def_id_", "job_def_id_", "deployment_id_", "lock_owner_");

    private final JdbcClient jdbc;

    public Copies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The case's process in the engine; the copies' numbers count from {@code first}. */
    void ofProcess(String caseNo, int first, int count) {
        String instance = jdbc.sql("select proc_inst_id_ from act_ru_execution where business_key_ = ?")
                .param(caseNo)
                .query(String.class)
                .single();
        copy(ENGINE, "'" + instance + "'", caseNo, first, count);
    }

    /** The case and its loan. */
    public void ofCase(String caseNo, String contractNo, int first, int count) {
        copy(PRODUCT, "any(array['" + caseNo + "', '" + contractNo + "'])", caseNo, first, count);
    }

    /** The one open task of the case, with the process that it belongs to. */
    void ofTask(String caseNo, int first, int count) {
        String instance = jdbc.sql(
                        "select proc_inst_id_ from act_ru_task t join work_item w on w.task_id = t.id_ where w.case_no = ?")
                .param(caseNo)
                .query(String.class)
                .single();
        copy(ENGINE, "'" + instance + "'", caseNo, first, count);
        copy(TASK, "any(array['" + instance + "', '" + caseNo + "'])", caseNo, first, count);
        String task = jdbc.sql("select task_id from work_item where case_no = ?")
                .param(caseNo)
                .query(String.class)
                .single();
        copy(List.of(new Table("act_ru_identitylink", "task_id_")), "'" + task + "'", caseNo, first, count);
    }

    private void copy(List<Table> tables, String key, String caseNo, int first, int count) {
        for (Table table : tables) {
            List<String> columns = columns(table.name());
            String copied =
                    columns.stream().map(column -> copied(column, caseNo)).collect(Collectors.joining(", "));
            jdbc.sql("insert into %s (%s) select %s from %s o, generate_series(%d, %d) n where o.%s = %s"
                            .formatted(
                                    table.name(),
                                    String.join(", ", columns),
                                    copied,
                                    table.name(),
                                    FIRST + first,
                                    FIRST + first + count - 1,
                                    table.key(),
                                    key))
                    .update();
            jdbc.sql("analyze " + table.name()).update();
        }
    }

    private List<String> columns(String table) {
        return jdbc.sql("""
                        select column_name from information_schema.columns
                        where table_name = ? and is_identity = 'NO' order by ordinal_position
                        """).param(table).query(String.class).list();
    }

    /** Ids end in a number of the copy's own, and case and contract numbers too. */
    private static String copied(String column, String caseNo) {
        String original = "o." + column;
        if (column.equals("contract_no")) {
            return original + " || '-' || n";
        }
        if (column.equals("case_no") || column.equals("business_key_") || column.equals("text_")) {
            return "case when %s = '%s' then %s || n else %s end".formatted(original, caseNo, original, original);
        }
        if (column.endsWith("id_") && !SHARED.contains(column)
                || column.equals("var_scope_")
                || column.equals("task_id")) {
            return ("case when %s ~ '[0-9a-f]{8}-[0-9a-f-]{27}$' then left(%s, -8) || lpad(to_hex(n), 8, '0')"
                            + " else %s end")
                    .formatted(original, original, original);
        }
        return original;
    }
}
