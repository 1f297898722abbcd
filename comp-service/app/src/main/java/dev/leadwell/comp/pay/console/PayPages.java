package dev.leadwell.comp.pay.console;

import dev.leadwell.comp.day.EnteredDay;
import dev.leadwell.comp.pay.DatedQuota;
import dev.leadwell.comp.pay.EnterPay;
import dev.leadwell.comp.pay.Pay;
import dev.leadwell.comp.pay.Target;
import dev.leadwell.kit.Ids;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Tenants;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A payee's targets and dated quotas, a row each; an empty row is no entry. */
@Controller
@RequestMapping("/comp/payees/{personId}/pay")
@Allowed(scope = "console", roles = "comp-admin")
class PayPages {

    private static final int ROWS = 100;
    private final EnterPay pay;
    private final People people;
    private final Tenants tenants;
    private final Ids ids;

    PayPages(EnterPay pay, People people, Tenants tenants, Ids ids) {
        this.pay = pay;
        this.people = people;
        this.tenants = tenants;
        this.ids = ids;
    }

    @GetMapping
    String show(@PathVariable UUID personId, Model model) {
        model.addAttribute("pay", pay.of(personId));
        model.addAttribute("person", people.find(personId).orElseThrow());
        model.addAttribute("currency", tenants.current().currency());
        return "comp/pay";
    }

    @PostMapping
    String enter(@PathVariable UUID personId, @RequestParam Map<String, String> fields) {
        List<Target> targets = new ArrayList<>();
        List<DatedQuota> quotas = new ArrayList<>();
        String by = Caller.current().subject();
        for (int row = 0; row < ROWS; row++) {
            String target = "t" + row + ".";
            if (!fields.getOrDefault(target + "annual", "").isBlank()) {
                targets.add(new Target(ids.next(), day(fields, target + "from"), dayOrNull(fields, target + "to"),
                        amount(fields, target + "annual"), fields.getOrDefault(target + "currency", "").strip(), by));
            }
            String quota = "q" + row + ".";
            if (!fields.getOrDefault(quota + "annual", "").isBlank()) {
                quotas.add(new DatedQuota(ids.next(), measure(fields, quota + "measure"),
                        day(fields, quota + "from"), dayOrNull(fields, quota + "to"),
                        amount(fields, quota + "annual"), by));
            }
        }
        pay.enter(personId, current -> sameVersion(current, fields.get("version")), targets, quotas);
        return "redirect:/comp/payees/" + personId + "/pay?done=pay-saved";
    }

    private static void sameVersion(Pay current, @Nullable String version) {
        if (!Long.toString(current.version()).equals(version)) {
            throw ProblemException.conflict("stale-version",
                    Wording.of("refused.pay-changed"));
        }
    }

    private static String measure(Map<String, String> fields, String name) {
        String written = fields.getOrDefault(name, "").strip();
        if (!written.matches("[a-z0-9-]{1,40}")) {
            throw ProblemException.invalid(name, written, Wording.of("refused.measure-name"));
        }
        return written;
    }

    private static BigDecimal amount(Map<String, String> fields, String name) {
        String written = fields.getOrDefault(name, "").strip();
        if (!written.matches("[0-9]{1,15}(\\.[0-9]{1,4})?")) {
            throw ProblemException.invalid(name, written,
                    Wording.of("refused.no-number", "18000.50"));
        }
        return new BigDecimal(written);
    }

    private static @Nullable LocalDate dayOrNull(Map<String, String> fields, String name) {
        return EnteredDay.readOrNull(name, fields.getOrDefault(name, ""));
    }

    private static LocalDate day(Map<String, String> fields, String name) {
        return EnteredDay.read(name, fields.getOrDefault(name, ""));
    }
}
