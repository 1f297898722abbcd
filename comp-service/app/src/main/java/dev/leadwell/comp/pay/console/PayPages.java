package dev.leadwell.comp.pay.console;

import dev.leadwell.comp.pay.EnterPay;
import dev.leadwell.comp.pay.Pay;
import dev.leadwell.kit.Ids;
import dev.leadwell.kit.console.Conflict;
import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.console.Form.Fault;
import dev.leadwell.kit.console.Format;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Tenants;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A payee's targets and dated quotas. */
@Controller
@RequestMapping("/comp/payees/{personId}/pay")
@Allowed(scope = "console", roles = "comp-admin")
class PayPages {

    private static final String VERSION = "version";
    private static final String STALE = "stale-version";
    private final EnterPay pay;
    private final People people;
    private final Tenants tenants;
    private final Ids ids;
    private final Words words;
    private final Format format;

    PayPages(EnterPay pay, People people, Tenants tenants, Ids ids, Words words, Format format) {
        this.pay = pay;
        this.people = people;
        this.tenants = tenants;
        this.ids = ids;
        this.words = words;
        this.format = format;
    }

    @GetMapping
    String show(@PathVariable UUID personId, Model model) {
        Pay current = pay.of(personId);
        return shown(current, Form.of(written(current)), model);
    }

    private Map<String, String> written(Pay current) {
        return PayForm.of(current, tenants.current().currency(), format);
    }

    private String shown(Pay current, Form form, Model model) {
        model.addAttribute("form", form).addAttribute(VERSION, current.version())
                .addAttribute("person", people.find(current.payeeId()).orElseThrow())
                .addAttribute("targets", rows(form, "t")).addAttribute("quotas", rows(form, "q"));
        return "comp/pay";
    }

    /** As many as there is something in, and a free one. */
    private static int rows(Form form, String list) {
        return 1 + IntStream.range(0, PayForm.MOST - 1)
                .filter(row -> Stream.of("measure", "from", "to", "annual")
                        .map(name -> form.value(list + row + "." + name))
                        .anyMatch(value -> value != null && !value.isBlank()))
                .map(row -> row + 1).max().orElse(0);
    }

    @PostMapping
    String enter(@PathVariable UUID personId, @RequestParam Map<String, String> fields, Locale language,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        PayForm sent = new PayForm(fields, language);
        try {
            PayForm.Read read = sent.read(ids, Caller.current().subject());
            pay.enter(personId, current -> sameVersion(current, fields.get(VERSION)), read.targets(), read.quotas());
            return "redirect:/comp/payees/" + personId + "/pay?done=pay-saved";
        } catch (ProblemException refused) {
            Form form = Form.refused(request.getParameterMap(), sent.inItsTerms(refused), words, "pay.");
            response.setStatus(refused.status());
            Pay current = pay.of(personId);
            if (refused.type().equals(STALE)) {
                model.addAttribute("conflict", conflict(current, fields));
                return shown(current, new Form(form.values(), List.of()), model);
            }
            return shown(current, new Form(form.values(), form.faults().stream().map(fault -> new Fault(fault.field(),
                    label(fault.field()), fault.message())).toList()), model);
        }
    }

    private static void sameVersion(Pay current, @Nullable String version) {
        if (!Long.toString(current.version()).equals(version)) {
            throw ProblemException.conflict(STALE, Wording.of("refused.pay-changed"));
        }
    }

    private Conflict conflict(Pay current, Map<String, String> typed) {
        Map<String, String> saved = written(current);
        Map<String, String> again = new LinkedHashMap<>(typed);
        again.put(VERSION, Long.toString(current.version()));
        String address = "/comp/payees/" + current.payeeId() + "/pay";
        return new Conflict(null, null, Stream.concat(typed.keySet().stream(), saved.keySet().stream()).distinct()
                .filter(field -> label(field) != null)
                .map(field -> new Conflict.Difference(String.valueOf(label(field)), typed.getOrDefault(field, ""),
                        saved.getOrDefault(field, ""), null))
                .toList(), address, again, address);
    }

    /** {@code Annual target 2, From}; null of what is no field of a row. */
    private @Nullable String label(String field) {
        if (!field.matches("[tq][0-9]{1,2}\\.(measure|from|to|annual|currency)")) {
            return null;
        }
        int dot = field.indexOf('.');
        String list = field.startsWith("t") ? "pay.target-row" : "pay.quota-row";
        return words.of(Wording.of(list, Integer.parseInt(field.substring(1, dot)) + 1)) + ", "
                + words.of(Wording.of("pay." + field.substring(dot + 1)));
    }
}
