package io.recourse.legalcase;

import io.recourse.common.CaseNo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The persons of each case. */
@Component
public class Parties {

    private static final RowMapper<Party> PARTY = new DataClassRowMapper<>(Party.class);

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    Parties(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    public List<Party> of(CaseNo caseNo) {
        return jdbc.sql("select * from party where case_no = ? order by role, seq")
                .param(caseNo.value())
                .query(Party.class)
                .list();
    }

    /** The persons of many cases in one query. */
    public Map<CaseNo, List<Party>> of(Collection<CaseNo> cases) {
        return jdbc
                .sql("select * from party where case_no = any(:cases) order by case_no, role, seq")
                .param("cases", cases.stream().map(CaseNo::value).toArray(String[]::new))
                .query((row, n) -> Map.entry(new CaseNo(row.getString("case_no")), PARTY.mapRow(row, n)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The debtor, whom every case has. */
    public Party debtor(CaseNo caseNo) {
        return of(caseNo).stream()
                .filter(p -> p.role() == PartyRole.DEBTOR)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("case " + caseNo + " has no debtor"));
    }

    /** The guarantors of a case in its order; often none. */
    public List<Party> guarantors(CaseNo caseNo) {
        return of(caseNo).stream().filter(p -> p.role() == PartyRole.GUARANTOR).toList();
    }

    /** The debtors' names of many cases in one query. */
    public Map<CaseNo, String> debtorNames(Collection<CaseNo> cases) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select case_no, name from party where role = 'DEBTOR' and seq = 0 and case_no in (:cases)")
                .param("cases", cases.stream().map(CaseNo::value).toList())
                .query((row, n) -> Map.entry(new CaseNo(row.getString(1)), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The debtor of a case reads another language from now on. */
    @Transactional
    public void chooseLanguage(CaseNo caseNo, Party.Language language) {
        jdbc.sql("update party set language = ? where case_no = ? and role = 'DEBTOR'")
                .params(language.name(), caseNo.value())
                .update();
    }

    /** Cases of which somebody of that name is the debtor or a guarantor. */
    public List<CaseNo> casesOf(String name, int most) {
        return jdbc.sql("""
                        select distinct case_no from party where name = ? and role in ('DEBTOR', 'GUARANTOR')
                        order by case_no limit ?
                        """)
                .params(name, most)
                .query((row, n) -> new CaseNo(row.getString(1)))
                .list();
    }

    /** Replaces all persons of a case. */
    @Transactional
    public void replace(CaseNo caseNo, List<Party> parties) {
        jdbc.sql("delete from party where case_no = ?").param(caseNo.value()).update();
        add(Map.of(caseNo, parties));
    }

    /** Adds the persons of cases that have none yet, with one statement for all. */
    @Transactional
    public void add(Map<CaseNo, List<Party>> parties) {
        List<Object[]> rows = new ArrayList<>();
        parties.forEach((caseNo, persons) -> {
            for (int seq = 0; seq < persons.size(); seq++) {
                rows.add(row(caseNo, seq, persons.get(seq)));
            }
        });
        batch.batchUpdate("""
                insert into party (case_no, role, seq, name, id_no, mobile, email, province, city, district,
                    district_code, address, language)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    private static Object[] row(CaseNo caseNo, int seq, Party party) {
        return new Object[] {
            caseNo.value(),
            party.role().name(),
            seq,
            party.name(),
            party.idNo(),
            party.mobile(),
            party.email(),
            party.province(),
            party.city(),
            party.district(),
            party.districtCode(),
            party.address(),
            party.language().name()
        };
    }
}
