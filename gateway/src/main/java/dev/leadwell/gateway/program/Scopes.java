package dev.leadwell.gateway.program;

import java.util.Set;

/** What a token may be used for. */
public final class Scopes {

    /** People's tokens: roles, not scopes, say what a person may do. */
    public static final String CONSOLE = "console";

    /** What a tenant may give to a program. */
    public static final Set<String> OF_PROGRAMS = Set.of("people:read", "people:write", "audit:read", "audit:write",
            "calendar:write", "coaching:read", "coaching:write", "comp:read", "comp:write", "history:write",
            "events:republish", "journal:read");

    private Scopes() {}
}
