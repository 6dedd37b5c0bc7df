package io.recourse.legalcase;

import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.LenderCode;
import io.recourse.common.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /** All names, by code. */
    public Map<String, String> names() {
        return all().stream().collect(Collectors.toMap(lender -> lender.code().value(), Lender::name));
    }

    /**
     * Registers a lender, or changes what is known of it.
     *
     * @throws InvalidFields for every field that letters need and that is blank, and for creditCode
     */
    public void register(Lender lender) {
        refuseIncomplete(lender);
        jdbc.sql("""
                        insert into lender (code, name, kind, company_kind, credit_code, legal_representative,
                            representative_position, address, phone, payment_account, dispute_channel, law_firm, law_firm_address, law_firm_phone,
                            lawyers)
                        values (:code, :name, :kind, :companyKind, :creditCode, :legalRepresentative,
                            :representativePosition, :address, :phone, :paymentAccount, :disputeChannel, :lawFirm, :lawFirmAddress, :lawFirmPhone,
                            :lawyers)
                        on conflict (code) do update set name = excluded.name, kind = excluded.kind,
                            company_kind = excluded.company_kind,
                            representative_position = excluded.representative_position,
                            credit_code = excluded.credit_code, legal_representative = excluded.legal_representative,
                            address = excluded.address, phone = excluded.phone,
                            payment_account = excluded.payment_account, dispute_channel = excluded.dispute_channel,
                            law_firm = excluded.law_firm, law_firm_address = excluded.law_firm_address,
                            law_firm_phone = excluded.law_firm_phone, lawyers = excluded.lawyers
                        """)
                .param("code", lender.code().value())
                .param("name", lender.name())
                .param("kind", lender.kind())
                .param("companyKind", lender.companyKind().name())
                .param("creditCode", lender.creditCode())
                .param("legalRepresentative", lender.legalRepresentative())
                .param("representativePosition", lender.representativePosition())
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

    private static void refuseIncomplete(Lender lender) {
        Map<String, String> needed = new LinkedHashMap<>();
        needed.put("name", lender.name());
        needed.put("kind", lender.kind());
        needed.put("creditCode", lender.creditCode());
        needed.put("legalRepresentative", lender.legalRepresentative());
        needed.put("address", lender.address());
        needed.put("phone", lender.phone());
        needed.put("paymentAccount", lender.paymentAccount());
        needed.put("disputeChannel", lender.disputeChannel());
        needed.put("lawFirm", lender.lawFirm());
        needed.put("lawFirmAddress", lender.lawFirmAddress());
        needed.put("lawFirmPhone", lender.lawFirmPhone());
        List<FieldError> errors = new ArrayList<>();
        needed.forEach((field, value) -> {
            if (value == null || value.isBlank()) {
                errors.add(FieldError.of(field, "lender.field-missing"));
            }
        });
        if (lender.companyKind() == null) {
            errors.add(FieldError.of("companyKind", "lender.field-missing"));
        }
        if (lender.creditCode() != null && !lender.creditCode().matches("[0-9A-Z]{18}")) {
            errors.add(FieldError.of("creditCode", "lender.credit-code"));
        }
        if (lender.lawyerList().isEmpty()) {
            errors.add(FieldError.of("lawyers", "lender.lawyers-missing"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }
}
