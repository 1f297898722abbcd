package dev.leadwell.kit.console;

import java.util.Locale;
import java.util.Optional;

/**
 * Tells in which of the languages offered the caller's tenant reads: it holds for pages of those who have chosen none,
 * before what their browser asks for. Empty where nobody is known yet.
 */
@FunctionalInterface
public interface TenantLanguage {

    Optional<Locale> language();
}
