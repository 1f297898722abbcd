package dev.leadwell.kit.security;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Admits whom {@link Allowed} names, by the roles of today. */
public final class AllowedCallers {

    private static final String PERSONS_ONLY = "console";

    private final ObjectProvider<RoleSource> roles;
    private final @Nullable String areaAdmin;

    /** @param areaAdmin the role that {@link Allowed#AREA_ADMIN} means here; null where nobody administers an area */
    public AllowedCallers(ObjectProvider<RoleSource> roles, @Nullable String areaAdmin) {
        this.roles = roles;
        this.areaAdmin = areaAdmin;
    }

    public static Optional<Allowed> of(HandlerMethod method) {
        return Optional.ofNullable(method.getMethodAnnotation(Allowed.class)).or(() -> Optional
                .ofNullable(AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Allowed.class)));
    }

    /** A handler that names nobody is nobody's. */
    public void require(Caller caller, HandlerMethod method) {
        Allowed allowed = of(method).orElseThrow(() -> ProblemException.forbidden(Wording.of("problem.nobody")));
        if (caller.kind() == Caller.Kind.PROGRAM) {
            requireScope(caller, allowed.scope());
        } else {
            requireRole(rolesOf(caller), allowed);
        }
    }

    /** Whoever acts must have access too: they may have left, or be nobody of this tenant. */
    Set<String> rolesOf(Caller caller) {
        RoleSource known = roles.getObject();
        if (caller.actorId() == null) {
            return known.accessOf(caller.person()).orElseThrow(NoAccess::left);
        }
        if (!known.hasAccess(caller.actorId())) {
            throw NoAccess.left();
        }
        return known.accessOf(caller.person()).orElseThrow(NoAccess::represented);
    }

    private static void requireScope(Caller caller, String scope) {
        if (scope.equals(PERSONS_ONLY)) {
            throw ProblemException.forbidden(Wording.of("problem.page-for-persons"));
        }
        if (!caller.scopes().contains(scope)) {
            throw ProblemException.forbidden(Wording.of("problem.scope-lacks", scope));
        }
    }

    private void requireRole(Set<String> held, Allowed allowed) {
        List<String> asked = Arrays.stream(allowed.roles())
                .flatMap(role -> role.equals(Allowed.AREA_ADMIN) ? Stream.ofNullable(areaAdmin) : Stream.of(role))
                .toList();
        if (allowed.roles().length > 0 && asked.stream().noneMatch(held::contains)) {
            throw ProblemException.forbidden(Wording.of("problem.role-lacks", String.join(", ", asked)));
        }
    }
}
