package dev.leadwell.kit.outgoing;

import java.util.List;
import org.springframework.boot.http.client.InetAddressFilter;

/** Which addresses may be called. */
final class OutsideAddresses {

    /**
     * Not outside, though Boot's filter lets them through: the cloud's own host (Azure), IPv4 inside IPv6 in three
     * spellings, translation into a provider's network (RFC 8215), documentation (RFC 9637), segment routing (RFC 9602).
     */
    private static final List<String> NOT_OUTSIDE = List.of("168.63.129.16/32", "::/96", "::ffff:0:0:0/96",
            "64:ff9b:1::/48", "3fff::/20", "5f00::/16");

    private OutsideAddresses() {}

    static InetAddressFilter or(List<String> allowed) {
        InetAddressFilter outside = InetAddressFilter.externalAddresses().andNot(NOT_OUTSIDE.toArray(String[]::new));
        return allowed.isEmpty() ? outside : outside.or(allowed.toArray(String[]::new));
    }
}
