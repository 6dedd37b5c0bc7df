package io.recourse.documents;

/**
 * How the debtor pays, asks and objects; a collection letter must say all three (信用卡业务监督管理办法 art. 69).
 *
 * @param paymentAccount account name, bank and number
 * @param remark what the payer writes, so that the payment is matched; may be missing
 * @param phone where amounts are asked for and payment is agreed
 * @param disputeChannel how facts and amounts are disputed
 */
public record Channels(String paymentAccount, String remark, String phone, String disputeChannel) {

    public Channels {
        new Requirements()
                .given("channels.paymentAccount", paymentAccount)
                .given("channels.phone", phone)
                .given("channels.disputeChannel", disputeChannel)
                .check();
    }
}
