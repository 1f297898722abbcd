package dev.leadwell.gateway.wiring;

import dev.leadwell.gateway.GatewaySettings;
import dev.leadwell.gateway.GatewaySettings.OrganisationSettings;
import dev.leadwell.gateway.issuer.Authorizations;
import dev.leadwell.gateway.issuer.SigningKeys;
import dev.leadwell.gateway.log.OperatorLog;
import dev.leadwell.gateway.signin.DemoCast;
import dev.leadwell.gateway.signin.Organisations;
import dev.leadwell.gateway.signin.SignIns;
import dev.leadwell.kit.journal.Journal;
import java.net.InetAddress;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Before the first request: keys, organisations, demo users; every hour: new keys in time, nothing left over. */
@Component
@EnableScheduling
class StartUp implements SmartInitializingSingleton {

    private final GatewaySettings settings;
    private final @Nullable InetAddress address;
    private final SigningKeys keys;
    private final Authorizations authorizations;
    private final Organisations organisations;
    private final SignIns signIns;
    private final DemoCast demo;
    private final JdbcClient jdbc;
    private final Clock clock;

    StartUp(GatewaySettings settings, ServerProperties server, SigningKeys keys, Authorizations authorizations,
            Organisations organisations, SignIns signIns, DemoCast demo, JdbcClient jdbc,
            Clock clock) {
        this.settings = settings;
        this.address = server.getAddress();
        this.keys = keys;
        this.authorizations = authorizations;
        this.organisations = organisations;
        this.signIns = signIns;
        this.demo = demo;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        refuseDemoUsersFromOutside();
        keys.ensure();
        Journal.onBehalfOf(OperatorLog.OPERATOR, this::takeOrganisations);
        if (demo.members().isEmpty()) {
            signIns.unbindDemo();
        }
    }

    private void takeOrganisations() {
        organisations.keepOnly(settings.organisations().stream().map(OrganisationSettings::id).toList());
        settings.organisations().forEach(organisations::put);
    }

    /** Everybody knows their password. */
    private void refuseDemoUsersFromOutside() {
        boolean loopback = address != null && address.isLoopbackAddress();
        if (settings.demo().users() && !loopback) {
            throw new IllegalStateException("Demo users (leadwell.demo.users) are for this machine only: "
                    + "set server.address=127.0.0.1, or turn them off");
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void tidy() {
        keys.ensure();
        authorizations.sweep();
        jdbc.sql("delete from rate_bucket where expires_at < :now").param("now", clock.millis()).update();
    }
}
