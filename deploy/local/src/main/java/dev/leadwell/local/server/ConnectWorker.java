package dev.leadwell.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.common.utils.Time;
import org.apache.kafka.connect.connector.policy.NoneConnectorClientConfigOverridePolicy;
import org.apache.kafka.connect.errors.NotFoundException;
import org.apache.kafka.connect.json.JsonConverter;
import org.apache.kafka.connect.runtime.Herder;
import org.apache.kafka.connect.runtime.Worker;
import org.apache.kafka.connect.runtime.isolation.Plugins;
import org.apache.kafka.connect.runtime.rest.entities.ConnectorInfo;
import org.apache.kafka.connect.runtime.standalone.StandaloneConfig;
import org.apache.kafka.connect.runtime.standalone.StandaloneHerder;
import org.apache.kafka.connect.storage.FileOffsetBackingStore;
import org.apache.kafka.connect.util.ConnectorTaskId;
import org.apache.kafka.connect.util.FutureCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A standalone Kafka Connect worker in this JVM with one outbox connector a service. A connector that cannot be created
 * yet (its slot is missing) and a task that failed are tried again with a growing pause, for as long as it takes.
 * Nobody can ask it or tell it anything from outside: it has no REST interface.
 */
public final class ConnectWorker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectWorker.class);
    private static final long FIRST_PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 4_000;
    private static final long LOOK_MILLIS = 500;

    private final StandaloneHerder herder;
    private final Map<String, OutboxConnector> wanted = new TreeMap<>();
    private final Thread keeper;
    private volatile boolean closed;

    private ConnectWorker(StandaloneHerder herder, Collection<OutboxConnector> connectors) {
        this.herder = herder;
        connectors.forEach(c -> wanted.put(c.name(), c));
        this.keeper = Thread.ofVirtual().name("connectors").unstarted(this::keepRunning);
    }

    /**
     * @param folder
     *            for the offsets file, a hint only: the replication slots are the truth
     * @param secrets
     *            the folder with a file for each password that the connectors' settings only name
     */
    public static ConnectWorker start(Path folder, KafkaLogin relay, Path secrets,
            Collection<OutboxConnector> connectors) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var settings = new HashMap<>(OutboxConnector.parse(OutboxConnector.read("/connect/worker.properties")));
        relay.settings().forEach((name, value) -> {
            settings.put(name, value);
            settings.put("producer." + name, value);
        });
        settings.put("config.providers.directory.param.allowed.paths", secrets.toAbsolutePath().toString());
        settings.put("offset.storage.file.filename", folder.resolve("connect.offsets").toString());
        var herder = herder(settings);
        herder.start();
        var worker = new ConnectWorker(herder, connectors);
        worker.keeper.start();
        return worker;
    }

    private static StandaloneHerder herder(Map<String, String> settings) {
        var plugins = new Plugins(settings);
        plugins.compareAndSwapWithDelegatingLoader();
        var config = new StandaloneConfig(settings);
        var offsets = new FileOffsetBackingStore(plugins.newInternalConverter(true, JsonConverter.class.getName(),
                Map.of("schemas.enable", "false")));
        offsets.configure(config);
        var overrides = new NoneConnectorClientConfigOverridePolicy();
        overrides.configure(Map.of());
        return new StandaloneHerder(new Worker("local", Time.SYSTEM, plugins, config, offsets, overrides),
                config.kafkaClusterId(), overrides);
    }

    /** Connector name to its task's state: RUNNING, FAILED, UNASSIGNED, or MISSING. */
    public Map<String, String> states() {
        var states = new TreeMap<String, String>();
        wanted.keySet().forEach(name -> states.put(name, state(name)));
        return states;
    }

    public boolean allRunning() {
        return states().values().stream().allMatch("RUNNING"::equals);
    }

    @Override
    public void close() {
        closed = true;
        keeper.interrupt();
        herder.stop();
    }

    private void keepRunning() {
        var pauses = new HashMap<String, Long>();
        var notBefore = new HashMap<String, Long>();
        while (!closed) {
            try {
                for (var connector : wanted.entrySet()) {
                    look(connector.getKey(), connector.getValue(), pauses, notBefore);
                }
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void look(String name, OutboxConnector connector, Map<String, Long> pauses, Map<String, Long> notBefore)
            throws InterruptedException {
        var state = state(name);
        if (state.equals("RUNNING")) {
            pauses.remove(name);
            return;
        }
        var mendable = state.equals("MISSING") || state.equals("FAILED");
        if (!mendable || System.currentTimeMillis() < notBefore.getOrDefault(name, 0L)) {
            return;
        }
        if (!connector.hasSlot()) {
            return;
        }
        var pause = pauses.merge(name, FIRST_PAUSE_MILLIS, (last, first) -> Math.min(last * 2, LONGEST_PAUSE_MILLIS));
        notBefore.put(name, System.currentTimeMillis() + pause);
        try {
            mend(name, state, connector.properties());
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            LOG.warn("Connector {} is {}; next attempt in {} ms", name, state, pause, e);
        }
    }

    private void mend(String name, String state, Map<String, String> config)
            throws InterruptedException, ExecutionException, TimeoutException {
        if (state.equals("MISSING")) {
            var created = new FutureCallback<Herder.Created<ConnectorInfo>>();
            herder.putConnectorConfig(name, config, true, created);
            created.get(30, TimeUnit.SECONDS);
        } else {
            var restarted = new FutureCallback<Void>();
            herder.restartTask(new ConnectorTaskId(name, 0), restarted);
            restarted.get(30, TimeUnit.SECONDS);
        }
    }

    private String state(String name) {
        if (!herder.connectors().contains(name)) {
            return "MISSING";
        }
        try {
            var tasks = herder.connectorStatus(name).tasks();
            return tasks.isEmpty() ? "UNASSIGNED" : tasks.getFirst().state();
        } catch (NotFoundException e) {
            return "UNASSIGNED"; // created a moment ago
        }
    }
}
