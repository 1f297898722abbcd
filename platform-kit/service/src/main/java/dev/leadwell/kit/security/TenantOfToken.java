package dev.leadwell.kit.security;

import dev.leadwell.kit.tenancy.Tenancy;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** From here to the end of the request, work is the token's tenant's; lines of the log say who acts for whom. */
public final class TenantOfToken extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Caller> caller = Caller.find();
        if (caller.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Acting.say(caller.get().actor(), caller.get().asWhom());
        try {
            Tenancy.<@Nullable Void, Exception>attempt(caller.get().tenant(), () -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        } finally {
            Acting.forget();
        }
    }
}
