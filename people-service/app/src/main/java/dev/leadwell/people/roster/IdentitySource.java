package dev.leadwell.people.roster;

import dev.leadwell.kit.code.Coded;
import java.util.Locale;

/** By what others know a person; each value is one person's on any day (P1). */
public enum IdentitySource implements Coded {
    EMPLOYEE_NUMBER,
    E_MAIL,
    USER_NAME,
    EXTERNAL_ID;

    /** What is compared: addresses and user names are one whatever their letters' size, numbers are what they are. */
    public String key(String value) {
        var plain = value.strip();
        return this == E_MAIL || this == USER_NAME ? plain.toLowerCase(Locale.ROOT) : plain;
    }
}
