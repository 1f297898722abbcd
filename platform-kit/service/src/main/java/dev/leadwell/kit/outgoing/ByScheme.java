package dev.leadwell.kit.outgoing;

import dev.leadwell.kit.problem.Wording;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;

/**
 * Https goes outside, plain http only where an installation allows it: by a client of its own, because what a name leads
 * to is only sure where it is connected to.
 */
record ByScheme(ClientHttpRequestFactory https, ClientHttpRequestFactory plain) implements ClientHttpRequestFactory {

    @Override
    public ClientHttpRequest createRequest(URI address, HttpMethod method) throws IOException {
        if (address.getHost() == null || address.getRawUserInfo() != null) {
            throw new OutgoingException(Wording.of("outgoing.no-address"));
        }
        return switch (address.getScheme().toLowerCase(Locale.ROOT)) {
            case "https" -> https.createRequest(address, method);
            case "http" -> plain.createRequest(address, method);
            default -> throw new OutgoingException(Wording.of("outgoing.not-https"));
        };
    }
}
