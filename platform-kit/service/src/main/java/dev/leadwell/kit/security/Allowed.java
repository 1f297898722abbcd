package dev.leadwell.kit.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Whom a handler admits: programs by scope, persons by one of the roles (none named: anyone who has access). */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

    /** What a program's token must hold; {@code console} keeps programs out. */
    String scope();

    String[] roles() default {};

    /** In {@link #roles}: whoever administers the area of the service that asks, such as {@code people-admin} in people. */
    String AREA_ADMIN = "area-admin";
}
