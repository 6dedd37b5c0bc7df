package io.recourse.intake;

import io.recourse.common.ContractNo;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** On which line each contract stands first in a loan file. */
@Repository
class ContractTable {

    private final JdbcClient jdbc;

    ContractTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Remembers contracts, but for those that stood before.
     *
     * @param lines the line of each
     * @return where each stands first
     */
    Map<ContractNo, Integer> firstLines(UUID file, Map<ContractNo, Integer> lines) {
        String[] contracts = lines.keySet().stream().map(ContractNo::value).toArray(String[]::new);
        jdbc.sql("""
                        insert into intake_contract (file_id, contract_no, line)
                        select :file, contract, line from unnest(:contracts, :lines) as new (contract, line)
                        on conflict do nothing
                        """)
                .param("file", file)
                .param("contracts", contracts)
                .param("lines", lines.values().toArray(Integer[]::new))
                .update();
        return jdbc
                .sql("select contract_no, line from intake_contract where file_id = ? and contract_no = any(?)")
                .params(file, contracts)
                .query((row, number) -> Map.entry(new ContractNo(row.getString(1)), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
