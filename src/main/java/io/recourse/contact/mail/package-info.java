/** E-mail: how it leaves by SMTP, and what comes back by IMAP. */
package io.recourse.contact.mail;
