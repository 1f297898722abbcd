package dev.leadwell.gateway.signin;

/** A provider that answers, and whose answer nobody can be signed in by. */
class UnusableProviderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what for the log: nothing of the other side's text */
    UnusableProviderException(String what) {
        super(what);
    }
}
