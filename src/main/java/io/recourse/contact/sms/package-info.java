/** SMS by one of two ways: a gateway that is called over HTTP with signed requests, or an SMSC that speaks SMPP 3.4. */
@org.springframework.modulith.NamedInterface("sms")
package io.recourse.contact.sms;
