package dev.leadwell.gateway;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** One gateway for all test classes that leave it as it was; People is another stub than Audit, Comp is down. */
abstract class SharedGateway {

    static final StubService PEOPLE = new StubService();
    static final StubService AUDIT = new StubService();
    static final OtherProvider PROVIDER = new OtherProvider(RunningGateway.freePort());
    static final int CLIENT_PER_MINUTE = 300;
    static final RunningGateway GATEWAY = start();

    private static RunningGateway start() {
        var gateway = RunningGateway.start(PEOPLE, AUDIT,
                Map.of("leadwell.outgoing.allow", "127.0.0.1/32", "leadwell.limits.client-per-minute",
                        Integer.toString(CLIENT_PER_MINUTE),
                        "leadwell.organisations[0].id", "globex", "leadwell.organisations[0].tenant",
                        OtherProvider.TENANT.toString(), "leadwell.organisations[0].name", "Globex",
                        "leadwell.organisations[0].email-domain", "globex.example",
                        "leadwell.organisations[0].issuer", PROVIDER.issuer(), "leadwell.organisations[0].client-id",
                        OtherProvider.CLIENT, "leadwell.organisations[0].client-secret", OtherProvider.SECRET,
                        "leadwell.organisations[0].person-claim", "employee_number"));
        Runtime.getRuntime().addShutdownHook(new Thread(gateway::close));
        return gateway;
    }

    @BeforeEach
    void servicesAnswerAsUsual() {
        PEOPLE.answersAsUsual();
        AUDIT.answersAsUsual();
    }

    static Browser browser() {
        return new Browser(GATEWAY.address());
    }
}
