package io.recourse.access;

import io.recourse.common.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a user's id and profile must be. */
final class ProfileRules {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{2,40}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}");
    private static final int LONGEST_NAME = 60;

    /** Words that the API and timelines use in place of a user. */
    private static final Set<String> RESERVED = Set.of("system", "debtor", "anonymous", "me", "none", "any");

    private ProfileRules() {}

    static List<FieldError> faults(String id, Profile profile) {
        List<FieldError> faults = new ArrayList<>();
        if (id == null || !ID.matcher(id).matches()) {
            faults.add(FieldError.of("id", "user.id-malformed"));
        } else if (RESERVED.contains(id)) {
            faults.add(FieldError.of("id", "user.id-reserved"));
        }
        faults.addAll(faults(profile));
        return faults;
    }

    static List<FieldError> faults(Profile profile) {
        List<FieldError> faults = new ArrayList<>();
        if (profile.name().isEmpty()) {
            faults.add(FieldError.of("name", "user.name-missing"));
        } else if (profile.name().length() > LONGEST_NAME) {
            faults.add(FieldError.of("name", "user.name-too-long", LONGEST_NAME));
        }
        if (profile.email() != null && !EMAIL.matcher(profile.email()).matches()) {
            faults.add(FieldError.of("email", "user.email-malformed"));
        }
        if (profile.roles().isEmpty()) {
            faults.add(FieldError.of("roles", "user.roles-missing"));
        }
        return faults;
    }
}
