package dev.leadwell.gateway.signin;

import dev.leadwell.gateway.program.Program;
import dev.leadwell.gateway.program.Scopes;
import dev.leadwell.gateway.secret.SecretHash;
import dev.leadwell.kit.tenancy.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The people and programs of the two demo tenants. Empty unless demo users are on. */
public class DemoCast {

    public static final String ISSUER = "demo";
    /** Good on loopback only: the start refuses demo users anywhere else. */
    public static final String PASSWORD = "leadwell";
    public static final TenantId FOODMART = TenantId.of("0f00d3a7-0000-4000-8000-000000000001");
    public static final TenantId NORTHWIND = TenantId.of("0f00d3a7-0000-4000-8000-000000000002");
    private static final String ZONE = "Europe/Rome";

    /** @param role a key of the message bundle: what the person does */
    public record Member(TenantId tenant, String tenantName, String userName, String name, String employeeNumber,
            String role) {

        SignedIn signedIn(UUID person) {
            return new SignedIn(tenant.value(), person, ISSUER, userName, name,
                    ZONE);
        }
    }

    private static final List<Member> CAST = List.of(foodmart("martha", "Martha Espinoza", "622", "manager"),
            foodmart("shawn", "Shawn Demicell", "625", "rep"),
            foodmart("gregory", "Gregory Whiting", "621", "managers-manager"),
            foodmart("derrick", "Derrick Whelply", "2", "vp"), foodmart("ada", "Ada Stone", "A-1", "tenant-admin"),
            foodmart("noor", "Noor Aziz", "A-2", "people-admin"), foodmart("sam", "Sam Ode", "A-3", "comp-admin"),
            foodmart("mia", "Mia Hart", "A-4", "comp-approver"), northwind("nils", "Nils Berg", "N-1", "manager"),
            northwind("maya", "Maya Singh", "N-2", "rep"), northwind("lena", "Lena Vogt", "B-1", "tenant-admin"),
            northwind("omar", "Omar Haddad", "B-2", "people-admin"),
            northwind("ivo", "Ivo Marsh", "B-3", "comp-admin"),
            northwind("ruth", "Ruth Okafor", "B-4", "comp-approver"));

    private final boolean on;

    public DemoCast(boolean on) {
        this.on = on;
    }

    public List<Member> members() {
        return on ? CAST : List.of();
    }

    public Optional<Member> find(String userName) {
        return members().stream().filter(member -> member.userName().equals(userName)).findFirst();
    }

    /** One program a tenant with every scope, so that the demo can be filled through the public API. */
    public Optional<Program> program(String clientId) {
        return on
                ? Stream.of(FOODMART, NORTHWIND).filter(tenant -> clientId(tenant).equals(clientId)).findFirst()
                        .map(tenant -> new Program(tenant, clientId, new SecretHash().encode(secret(tenant)), "Demo",
                                Scopes.OF_PROGRAMS))
                : Optional.empty();
    }

    public static String clientId(TenantId tenant) {
        return Program.name(tenant, "demo");
    }

    public static String secret(TenantId tenant) {
        return Program.name(tenant, PASSWORD);
    }

    private static Member foodmart(String userName, String name, String number, String role) {
        return new Member(FOODMART, "Foodmart", userName, name, number, role);
    }

    private static Member northwind(String userName, String name, String number, String role) {
        return new Member(NORTHWIND, "Northwind", userName, name, number, role);
    }
}
