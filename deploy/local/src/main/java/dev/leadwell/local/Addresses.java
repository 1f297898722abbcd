package dev.leadwell.local;

/** Ports of this installation. LEADWELL_PORT_OFFSET moves all of them, for a second installation beside. */
final class Addresses {

    static final int POSTGRES = shifted(15432);
    static final int KAFKA = shifted(19092);
    static final int GATEWAY = shifted(8080);

    private Addresses() {}

    static int shifted(int port) {
        return port + Integer.parseInt(System.getenv().getOrDefault("LEADWELL_PORT_OFFSET", "0"));
    }

    static String bootstrapServers() {
        return "127.0.0.1:" + KAFKA;
    }

    static String publicAddress() {
        return "http://localhost:" + GATEWAY;
    }
}
