package dev.leadwell.local.server;

/** The password of a database role. */
@FunctionalInterface
public interface Passwords {

    String of(String role);

    /** For tests: each role's name. */
    static Passwords sameAsRole() {
        return role -> role;
    }
}
