package io.recourse.legalcase;

import io.recourse.common.LenderCode;
import io.recourse.common.Refused;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of lenders. */
@Component
public class Lenders {

    private final JdbcClient jdbc;

    Lenders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refused with code {@code lender.unknown} */
    public Lender get(LenderCode code) {
        return find(code).orElseThrow(() -> new Refused("lender.unknown", code));
    }

    public Optional<Lender> find(LenderCode code) {
        return jdbc.sql("select * from lender where code = ?")
                .param(code.value())
                .query(Lender.class)
                .optional();
    }

    public List<Lender> all() {
        return jdbc.sql("select * from lender order by code")
                .query(Lender.class)
                .list();
    }

    /** Registers a lender, or changes what is known of it. */
    public void register(Lender lender) {
        jdbc.sql("""
                        insert into lender (code, name, kind, credit_code, legal_representative, address, phone,
                            payment_account, dispute_channel, law_firm, law_firm_address, law_firm_phone,
                            lawyers)
                        values (:code, :name, :kind, :creditCode, :legalRepresentative, :address, :phone,
                            :paymentAccount, :disputeChannel, :lawFirm, :lawFirmAddress, :lawFirmPhone,
                            :lawyers)
                        on conflict (code) do update set name = excluded.name, kind = excluded.kind,
                            credit_code = excluded.credit_code, legal_representative = excluded.legal_representative,
                            address = excluded.address, phone = excluded.phone,
                            payment_account = excluded.payment_account, dispute_channel = excluded.dispute_channel,
                            law_firm = excluded.law_firm, law_firm_address = excluded.law_firm_address,
                            law_firm_phone = excluded.law_firm_phone, lawyers = excluded.lawyers
                        """)
                .param("code", lender.code().value())
                .param("name", lender.name())
                .param("kind", lender.kind())
                .param("creditCode", lender.creditCode())
                .param("legalRepresentative", lender.legalRepresentative())
                .param("address", lender.address())
                .param("phone", lender.phone())
                .param("paymentAccount", lender.paymentAccount())
                .param("disputeChannel", lender.disputeChannel())
                .param("lawFirm", lender.lawFirm())
                .param("lawFirmAddress", lender.lawFirmAddress())
                .param("lawFirmPhone", lender.lawFirmPhone())
                .param("lawyers", lender.lawyers())
                .update();
    }
}
