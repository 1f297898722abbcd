package dev.leadwell.people.tenant.console;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.kit.security.RoleSource;
import dev.leadwell.kit.web.ETags;
import dev.leadwell.people.copy.TenantSettings;
import dev.leadwell.people.tenant.ChangeTenant;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the tenant has decided for all services; a tenant administrator changes it. */
@Controller
@RequestMapping("/people/settings")
class SettingsPages {
    private final ChangeTenant tenant;
    private final RoleSource roles;

    SettingsPages(ChangeTenant tenant, RoleSource roles) {
        this.tenant = tenant;
        this.roles = roles;
    }

    @GetMapping
    @Allowed(scope = "console", roles = {"people-admin", "tenant-admin"})
    String settings(Model model) {
        model.addAttribute("versioned", tenant.get()).addAttribute("days", DayOfWeek.values())
                .addAttribute("administers", roles.rolesOf(Caller.current().person()).contains("tenant-admin"));
        return "people/settings";
    }

    @PostMapping
    @Allowed(scope = "console", roles = "tenant-admin")
    String change(@RequestParam long version, @RequestParam String zone, @RequestParam DayOfWeek firstDayOfWeek,
            @RequestParam String repTitles,
            @RequestParam String holidays, @RequestParam(defaultValue = "false") boolean live) {
        var before = tenant.get().settings();
        var wanted = new TenantSettings(before.name(), zone(zone), firstDayOfWeek, before.currency(), before.locale(),
                lines(repTitles, Function.identity()), lines(holidays, SettingsPages::day), live || before.live(),
                before.active());
        tenant.change(ETags.of(version), wanted, (settings, of) -> settings.name());
        return "redirect:/people/settings?done=settings-saved";
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name.strip());
        } catch (DateTimeException e) {
            throw ProblemException.invalid("zone", name, Wording.of("refused.zone"));
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw ProblemException.invalid("holidays", text, Wording.of("refused.holiday"));
        }
    }

    private static <T> Set<T> lines(String text, Function<String, T> each) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).map(each).collect(Collectors.toSet());
    }
}
