package io.recourse.contact;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stands for persons and addresses by keyed hashes, so that what is counted by them names nobody. */
@Component
class Keys {

    private static final String ALGORITHM = "HmacSHA256";

    private final JdbcClient jdbc;
    private volatile SecretKeySpec secret;

    Keys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The debtor, the same in all of his contracts, with all lenders and agencies. */
    String debtor(String idNo) {
        return hash("debtor:" + idNo.strip().toUpperCase(Locale.ROOT));
    }

    /** A number or address, however it is written. */
    String address(Channel channel, String address) {
        String kind = switch (channel) {
            case SMS, CALL -> "phone:";
            case EMAIL -> "email:";
            case POST, VISIT -> "place:";
        };
        return hash(kind + plain(channel, address));
    }

    /** A number or address without what may be written differently. */
    static String plain(Channel channel, String address) {
        return switch (channel) {
            case SMS, CALL -> phone(address);
            case EMAIL -> address.strip().toLowerCase(Locale.ROOT);
            case POST, VISIT -> address.replaceAll("\\s", "");
        };
    }

    /** The digits of a mainland number, without its country code. */
    static String phone(String number) {
        return number.replaceAll("[^0-9]", "").replaceFirst("^(00)?86(?=1\\d{10}$)", "");
    }

    private String hash(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret());
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SecretKeySpec secret() {
        if (secret == null) {
            byte[] bytes = jdbc.sql("select secret from contact_secret")
                    .query((row, n) -> row.getBytes(1))
                    .single();
            secret = new SecretKeySpec(bytes, ALGORITHM);
        }
        return secret;
    }
}
