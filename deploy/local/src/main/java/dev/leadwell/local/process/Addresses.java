package dev.leadwell.local.process;

/** Ports of this installation. LEADWELL_PORT_OFFSET moves all of them, for a second installation beside. */
public final class Addresses {

    public static final int POSTGRES = shifted(15432);
    public static final int KAFKA = shifted(19092);
    public static final int GATEWAY = shifted(8080);

    private Addresses() {}

    public static int shifted(int port) {
        return port + Integer.parseInt(System.getenv().getOrDefault("LEADWELL_PORT_OFFSET", "0"));
    }

    public static String bootstrapServers() {
        return "127.0.0.1:" + KAFKA;
    }

    public static String publicAddress() {
        return "http://localhost:" + GATEWAY;
    }
}
