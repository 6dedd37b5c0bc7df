/** E-mail: how it leaves by SMTP, and what comes back by IMAP. */
@org.springframework.modulith.NamedInterface("mail")
package io.recourse.contact.mail;
