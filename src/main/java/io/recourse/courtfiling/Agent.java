package io.recourse.courtfiling;

import io.recourse.documents.Requirements;

/**
 * The lawyer who acts for the plaintiff (委托诉讼代理人).
 *
 * @param position for example 律师
 * @param specialAuthority 特别授权: may admit, waive or change claims, settle, counterclaim or appeal (CPL 62)
 */
public record Agent(
        String name, String firm, String position, String phone, String licenceNo, boolean specialAuthority) {

    public Agent {
        new Requirements()
                .given("agent.name", name)
                .given("agent.firm", firm)
                .given("agent.phone", phone)
                .given("agent.licenceNo", licenceNo)
                .check();
    }
}
