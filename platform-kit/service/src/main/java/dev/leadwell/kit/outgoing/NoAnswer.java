package dev.leadwell.kit.outgoing;

import dev.leadwell.kit.problem.Wording;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why a call came to nothing, for whoever named the address. */
public final class NoAnswer {

    private static final int DEEPEST = 20;

    private NoAnswer() {}

    /** By the first cause that says something; an address or a text of the other side is in none of them. */
    public static Wording because(Throwable thrown) {
        Throwable each = thrown;
        for (int depth = 0; each != null && depth < DEEPEST; depth++) {
            Wording known = of(each);
            if (known != null) {
                return known;
            }
            each = each.getCause();
        }
        return Wording.of("outgoing.no-answer");
    }

    private static @Nullable Wording of(Throwable thrown) {
        return switch (thrown) {
            case OutgoingException told -> told.wording();
            case UnknownHostException e -> Wording.of("outgoing.unknown-host");
            case SSLException e -> Wording.of("outgoing.not-trusted");
            case InterruptedIOException e -> Wording.of("outgoing.silent");
            case SocketException e -> Wording.of("outgoing.no-connection");
            default -> null;
        };
    }
}
