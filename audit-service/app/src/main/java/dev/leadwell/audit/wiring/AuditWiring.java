package dev.leadwell.audit.wiring;

import dev.leadwell.audit.contract.EnumConverterConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Lets the words of the contract stand in addresses. */
@Configuration(proxyBeanMethods = false)
@Import(EnumConverterConfiguration.class)
class AuditWiring {}
