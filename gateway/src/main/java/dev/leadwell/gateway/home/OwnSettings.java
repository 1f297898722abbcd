package dev.leadwell.gateway.home;

import dev.leadwell.gateway.preference.Preference;
import dev.leadwell.gateway.preference.Preferences;
import dev.leadwell.gateway.session.SessionTokens;
import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.console.Form.Choice;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a person chooses the language and the zone of all consoles; it holds from the next page on. */
@Controller
class OwnSettings {

    private static final String PAGE = "gateway/own-settings";

    private final Preferences preferences;
    private final Words words;
    private final Clock clock;

    OwnSettings(Preferences preferences, Words words, Clock clock) {
        this.preferences = preferences;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/own-settings")
    String page(Model model) {
        Caller caller = Caller.current();
        Preference chosen = preferences.of(caller.tenant(), caller.person());
        return shown(Form.of(Map.of("language", Objects.requireNonNullElse(chosen.language(), ""), "zone",
                Objects.requireNonNullElse(chosen.zone(), ""))), model);
    }

    @PostMapping("/own-settings")
    String choose(@RequestParam(defaultValue = "") String language, @RequestParam(defaultValue = "") String zone,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        Caller caller = Caller.current();
        try {
            preferences.keep(caller.tenant(), caller.person(), Preference.chosen(language, zone));
        } catch (ProblemException refused) {
            response.setStatus(refused.status());
            return shown(Form.refused(request.getParameterMap(), refused, words, "own-settings."), model);
        }
        SessionTokens.renewNext(request.getSession(), clock.instant());
        return "redirect:/own-settings?done=own-settings-saved";
    }

    private String shown(Form form, Model model) {
        model.addAttribute("form", form)
                .addAttribute("languages", choices("own-settings.language.tenant", Preference.languages(),
                        language -> words.of(Wording.of("own-settings.language." + language))))
                .addAttribute("zones", choices("own-settings.zone.people", Preference.zones(), zone -> zone));
        return PAGE;
    }

    private List<Choice> choices(String none, Collection<String> values, UnaryOperator<String> text) {
        return Stream.concat(Stream.of(new Choice("", words.of(Wording.of(none)))),
                values.stream().map(value -> new Choice(value, text.apply(value)))).toList();
    }
}
