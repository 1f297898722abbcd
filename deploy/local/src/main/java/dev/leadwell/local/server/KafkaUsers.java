package dev.leadwell.local.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;

/**
 * Who may log in to the broker: the administrator, Connect, and each service that hears topics. A fresh log is formatted
 * with their credentials. One that was formatted before there were any, or with other passwords, gets them from the
 * administrator in a start of its own, in which nobody else is let in.
 */
public record KafkaUsers(Passwords passwords) {

    private static final String DONE = "leadwell.users";
    private static final int ITERATIONS = 4096;

    static List<String> all() {
        var users = new TreeSet<>(Topics.consumers());
        users.add(KafkaLogin.ADMIN);
        users.add(KafkaLogin.RELAY);
        return List.copyOf(users);
    }

    /** As the formatter wants them. */
    List<String> scram() {
        return all().stream().map(user -> "%s=[name=%s,password=\"%s\",iterations=%d]".formatted(KafkaLogin.MECHANISM,
                user, password(user), ITERATIONS)).toList();
    }

    boolean areIn(Path log) throws IOException {
        var done = log.resolve(DONE);
        return Files.exists(done) && Files.readString(done).equals(fingerprint());
    }

    void noteIn(Path log) throws IOException {
        Files.writeString(log.resolve(DONE), fingerprint());
    }

    /** Lets the administrator in by what the broker's own settings say, without any credential in its log. */
    Map<String, String> administratorOnly() {
        return Map.of("sasl.enabled.mechanisms", "PLAIN", "sasl.mechanism.inter.broker.protocol", "PLAIN",
                "listener.name.client.plain.sasl.jaas.config", administratorIsKnown());
    }

    /** The broker as its own client, and its own controller's, which must know it before the log has been read. */
    Map<String, String> ofTheBroker() {
        return Map.of("listener.name.client.scram-sha-512.sasl.jaas.config",
                new KafkaLogin("", KafkaLogin.ADMIN, password(KafkaLogin.ADMIN)).scram(),
                "listener.name.controller.plain.sasl.jaas.config", administratorIsKnown());
    }

    /** For a broker that was formatted by somebody else: the administrator may come either way, and sets the rest. */
    public Map<String, String> onListener(String listener) {
        var settings = new HashMap<String, String>();
        settings.put("listener.name." + listener + ".sasl.enabled.mechanisms", "PLAIN," + KafkaLogin.MECHANISM);
        settings.put("listener.name." + listener + ".plain.sasl.jaas.config", administratorIsKnown());
        settings.put("listener.name." + listener + ".scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        return settings;
    }

    private String administratorIsKnown() {
        return plain() + " user_" + KafkaLogin.ADMIN + "=\"" + password(KafkaLogin.ADMIN) + "\";";
    }

    /** As the administrator, everybody's credentials: the own ones as well. */
    public void set(String bootstrapServers) {
        var login = new HashMap<String, Object>(
                new KafkaLogin(bootstrapServers, KafkaLogin.ADMIN, password(KafkaLogin.ADMIN)).settings());
        login.put("sasl.mechanism", "PLAIN");
        login.put("sasl.jaas.config", plain() + ";");
        set(login, all());
    }

    /**
     * Those of Connect and of the services, on a broker that has its own administrator.
     *
     * @param administrator what Kafka's own client needs to reach the broker
     */
    public void provision(Map<String, Object> administrator) {
        set(administrator, all().stream().filter(user -> !user.equals(KafkaLogin.ADMIN)).toList());
    }

    private void set(Map<String, Object> administrator, List<String> users) {
        var mechanism = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS);
        try (var admin = Admin.create(administrator)) {
            admin.alterUserScramCredentials(users.stream().<UserScramCredentialAlteration>map(
                    user -> new UserScramCredentialUpsertion(user, mechanism, password(user))).toList()).all().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while setting Kafka's users", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka's users could not be set: " + e.getMessage(), e);
        }
    }

    private String plain() {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\""
                .formatted(KafkaLogin.ADMIN, password(KafkaLogin.ADMIN));
    }

    private String password(String user) {
        return passwords.of(KafkaLogin.key(user));
    }

    /** Tells whether the passwords are those of then, and not what they are. */
    private String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            all().forEach(user -> digest.update((user + ":" + password(user) + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
