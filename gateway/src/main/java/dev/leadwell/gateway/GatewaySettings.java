package dev.leadwell.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param publicAddress where people and programs reach the gateway
 * @param issuer what tokens say they are issued by; the public address unless a name is moved
 * @param selfAddress where this instance reaches its own token endpoint
 * @param keyFile seals signing keys and providers' secrets; a key a line, the first seals, all open
 * @param routes the address of each service
 */
@ConfigurationProperties("leadwell")
public record GatewaySettings(URI publicAddress, URI issuer, URI selfAddress, Path keyFile, Map<String, URI> routes,
        Limits limits, Times times, Demo demo, @DefaultValue List<OrganisationSettings> organisations) {

    /**
     * @param signInsPerMinute of an address, and of a name from wherever it is tried
     * @param tokensPerMinuteOfAnAddress at the token endpoint, whoever it says it is
     */
    public record Limits(long tenantPerMinute, long clientPerMinute, long signInsPerMinute,
            long tokensPerMinuteOfAnAddress, long tokensPerMinuteOfAClient, int uploadsAtOnce) {}

    /**
     * @param usual how long a service may take to answer, its last byte included
     * @param files the same where a file is sent or fetched
     * @param rest how long a service that is down is left alone before it is tried again
     */
    public record Times(Duration usual, Duration files, Duration rest) {}

    public record Demo(boolean users) {}

    /**
     * A customer's OIDC provider.
     *
     * @param personClaim the claim that holds the employee number, where the provider has one: people are
     *        then known at their first sign-in; without it each is bound by the operator
     */
    public record OrganisationSettings(String id, UUID tenant, String name, String emailDomain, String issuer,
            String clientId, String clientSecret, @Nullable String personClaim) {}

    public boolean secure() {
        return "https".equals(publicAddress.getScheme());
    }

    /** The prefix makes browsers refuse a cookie that another host or plain http tries to set. */
    public String cookieName() {
        return secure() ? "__Host-leadwell" : "leadwell";
    }
}
