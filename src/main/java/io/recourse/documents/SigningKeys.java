package io.recourse.documents;

/** The keys that documents are signed with: each organisation signs with its own (Electronic Signature Law 13). */
public interface SigningKeys {

    /**
     * The key of an organisation.
     *
     * @param signatory the organisation's registered name
     * @throws io.recourse.common.Refused with code {@code signing.no-key-for} when nobody may sign for it
     */
    SigningKey of(String signatory);
}
