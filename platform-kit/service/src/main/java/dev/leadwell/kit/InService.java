package dev.leadwell.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;

/** In an application that names itself with {@code leadwell.service}; the gateway has its own of these parts. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnExpression("'${leadwell.service:gateway}' != 'gateway'")
public @interface InService {
}
