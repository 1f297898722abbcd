package dev.leadwell.local.server;

import dev.leadwell.local.process.Pause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What each user of the broker may do, as {@code provision/topics.properties} says who hears what: a service reads the
 * topics that it hears, in its own group, and writes its own dead letters; Connect alone writes what services say.
 * Nobody else may do anything.
 */
record KafkaRights(String prefix) {

    private static final Duration IN_FORCE_WITHIN = Duration.ofSeconds(30);
    private static final long LOOK_MILLIS = 20;
    private static final Set<String> OURS = KafkaUsers.all().stream().filter(user -> !user.equals(KafkaLogin.ADMIN))
            .map(KafkaRights::principal).collect(Collectors.toSet());

    Set<AclBinding> wanted() {
        var rights = new HashSet<AclBinding>();
        for (var topic : Topics.names()) {
            rights.addAll(allow(KafkaLogin.RELAY, ResourceType.TOPIC, prefix + topic, AclOperation.WRITE,
                    AclOperation.DESCRIBE));
            for (var service : Topics.consumers(topic)) {
                rights.addAll(allow(service, ResourceType.TOPIC, prefix + topic, AclOperation.READ,
                        AclOperation.DESCRIBE));
                rights.addAll(allow(service, ResourceType.TOPIC, prefix + Topics.deadLetters(topic, service),
                        AclOperation.WRITE, AclOperation.DESCRIBE));
                rights.addAll(allow(service, ResourceType.GROUP, prefix + service, AclOperation.READ));
            }
        }
        return rights;
    }

    /**
     * Gives what is missing, and takes back what the file does not say (any more): from our users, and on our topics from
     * anybody. What others may do with what is theirs on the same broker is not ours.
     */
    void provision(Admin admin) throws ExecutionException, InterruptedException {
        var wanted = wanted();
        var present = present(admin);
        admin.createAcls(wanted.stream().filter(right -> !present.contains(right)).toList()).all().get();
        admin.deleteAcls(present.stream().filter(right -> !wanted.contains(right)).map(AclBinding::toFilter).toList())
                .all().get();
        awaitInForce(admin, wanted);
    }

    /** What the controller has written the broker learns a moment later, and refuses until then. */
    private void awaitInForce(Admin admin, Set<AclBinding> wanted) throws ExecutionException, InterruptedException {
        long end = System.nanoTime() + IN_FORCE_WITHIN.toNanos();
        while (!Set.copyOf(present(admin)).equals(wanted)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Kafka's rights are not in force after " + IN_FORCE_WITHIN);
            }
            Pause.millis(LOOK_MILLIS);
        }
    }

    private List<AclBinding> present(Admin admin) throws ExecutionException, InterruptedException {
        return admin.describeAcls(AclBindingFilter.ANY).values().get().stream()
                .filter(binding -> binding.pattern().name().startsWith(prefix))
                .filter(binding -> OURS.contains(binding.entry().principal()) || isOurTopic(binding.pattern()))
                .toList();
    }

    private boolean isOurTopic(ResourcePattern pattern) {
        return pattern.resourceType() == ResourceType.TOPIC
                && Topics.withPrefix(prefix).topics().stream().anyMatch(topic -> topic.name().equals(pattern.name()));
    }

    private static String principal(String user) {
        return "User:" + user;
    }

    private static List<AclBinding> allow(String user, ResourceType type, String name, AclOperation... operations) {
        var rights = new ArrayList<AclBinding>();
        for (var operation : operations) {
            rights.add(new AclBinding(new ResourcePattern(type, name, PatternType.LITERAL),
                    new AccessControlEntry(principal(user), "*", operation,
                            AclPermissionType.ALLOW)));
        }
        return rights;
    }
}
