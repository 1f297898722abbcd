package dev.leadwell.people.tenant.console;

import dev.leadwell.kit.console.Conflict;
import dev.leadwell.kit.console.Conflict.Difference;
import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.console.Form.Choice;
import dev.leadwell.kit.console.Format;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.kit.security.RoleSource;
import dev.leadwell.kit.web.ETags;
import dev.leadwell.people.tenant.ChangeTenant;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private static final String PATH = "/people/settings";
    private static final int STALE = 412;
    private final ChangeTenant tenant;
    private final RoleSource roles;
    private final Words words;
    private final Format format;

    SettingsPages(ChangeTenant tenant, RoleSource roles, Words words, Format format) {
        this.tenant = tenant;
        this.roles = roles;
        this.words = words;
        this.format = format;
    }

    @GetMapping
    @Allowed(scope = "console", roles = {"people-admin", "tenant-admin"})
    String settings(Model model) {
        var versioned = tenant.get();
        return shown(versioned, SettingsForm.kept(versioned), null, model);
    }

    @PostMapping
    @Allowed(scope = "console", roles = "tenant-admin")
    String change(@RequestParam long version, @RequestParam String zone, @RequestParam DayOfWeek firstDayOfWeek,
            @RequestParam String holidays, @RequestParam(defaultValue = "false") boolean live,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        var typed = new SettingsForm(zone, firstDayOfWeek, holidays, live);
        try {
            tenant.change(ETags.of(version), typed.over(tenant.get().settings()), ChangeTenant.Versioned::new);
        } catch (ProblemException refused) {
            response.setStatus(refused.status());
            return refused.status() == STALE
                    ? shownBoth(typed, request.getParameterMap(), model)
                    : shown(tenant.get(), Form.refused(request.getParameterMap(), refused, words, "settings."), null,
                            model);
        }
        return "redirect:/people/settings?done=settings-saved";
    }

    private String shownBoth(SettingsForm typed, Map<String, String[]> parameters, Model model) {
        var there = tenant.get();
        var again = new LinkedHashMap<String, String>();
        parameters.forEach((name, values) -> again.put(name, values[0]));
        again.put("version", Long.toString(there.version()));
        var conflict = new Conflict(null, null, differences(typed, SettingsForm.of(there.settings())), PATH, again,
                PATH);
        return shown(there, SettingsForm.kept(there), conflict, model);
    }

    private List<Difference> differences(SettingsForm mine, SettingsForm theirs) {
        return List.of(new Difference(said("settings.zone"), mine.zone(), theirs.zone(), null),
                new Difference(said("settings.first-day"), format.dayName(mine.firstDayOfWeek()),
                        format.dayName(theirs.firstDayOfWeek()), null),
                new Difference(said("settings.holidays"), mine.holidays(), theirs.holidays(), "holidays"),
                new Difference(said("settings.live"), liveOrNot(mine.live() || theirs.live()),
                        liveOrNot(theirs.live()), null));
    }

    private String shown(ChangeTenant.Versioned versioned, Form form, @Nullable Conflict conflict, Model model) {
        model.addAttribute("settings", versioned.settings()).addAttribute("form", form)
                .addAttribute("conflict", conflict)
                .addAttribute("days", Stream.of(DayOfWeek.values())
                        .map(day -> new Choice(day.name(), format.dayName(day))).toList())
                .addAttribute("administers", roles.rolesOf(Caller.current().person()).contains("tenant-admin"));
        return "people/settings";
    }

    private String liveOrNot(boolean live) {
        return said(live ? "settings.is-live" : "settings.not-live");
    }

    private String said(String code) {
        return words.of(Wording.of(code));
    }
}
