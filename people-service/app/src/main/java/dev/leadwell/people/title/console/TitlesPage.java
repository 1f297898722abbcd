package dev.leadwell.people.title.console;

import dev.leadwell.kit.Ids;
import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.console.TableShape;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.Cursors;
import dev.leadwell.kit.web.Idempotency;
import dev.leadwell.kit.web.Page;
import dev.leadwell.people.copy.Tenants;
import dev.leadwell.people.copy.Title;
import dev.leadwell.people.title.AddTitle;
import dev.leadwell.people.title.Holders;
import dev.leadwell.people.title.StoredTitles;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All titles with what they mean today and how many hold them. */
@Controller
@RequestMapping("/people/settings/titles")
class TitlesPage {
    private static final String PATH = "/people/settings/titles";
    private static final TableShape TABLE = TableShape.sortedBy();
    private static final int ROWS = 50;
    private final AddTitle adding;
    private final StoredTitles titles;
    private final Holders holders;
    private final Tenants tenants;
    private final Idempotency idempotency;
    private final Ids ids;
    private final Words words;
    private final Clock clock;

    TitlesPage(AddTitle adding, StoredTitles titles, Holders holders, Tenants tenants, Idempotency idempotency, Ids ids,
            Words words, Clock clock) {
        this.adding = adding;
        this.titles = titles;
        this.holders = holders;
        this.tenants = tenants;
        this.idempotency = idempotency;
        this.ids = ids;
        this.words = words;
        this.clock = clock;
    }

    /** @param entry what it means today; null where it means nothing yet */
    record Row(Title title, Title.@Nullable Entry entry, int held) {}

    @GetMapping
    @Allowed(scope = "console", roles = {"people-admin", "tenant-admin"})
    String titles(@RequestParam(defaultValue = "") String after, Model model) {
        return shown(Form.empty(), after, model);
    }

    @PostMapping
    @Allowed(scope = "console", roles = {"people-admin", "tenant-admin"})
    Object add(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String level, @RequestParam(defaultValue = "false") boolean rep,
            @RequestParam(defaultValue = "false") boolean leadsManagers, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        try {
            return added(name, new TitleForm(from, level, rep, leadsManagers).read(true));
        } catch (ProblemException refused) {
            response.setStatus(refused.status());
            return shown(Form.refused(request.getParameterMap(), refused, words, "titles."), "", model);
        }
    }

    private ResponseEntity<Void> added(String name, Title.Entry meaning) {
        return idempotency.once("people.title-form", List.of(name, meaning), Void.class, () -> {
            var title = adding.add(name, meaning);
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(PATH + "/" + title.id() + "?done=title-added")).build();
        });
    }

    private String shown(Form form, String after, Model model) {
        var key = after.isEmpty() ? "" : Cursors.decode(after, 1).getFirst();
        var page = Page.of(titles.after(key, ROWS + 1), ROWS, last -> Cursors.encode(Title.key(last.name())));
        var today = LocalDate.ofInstant(clock.instant(), tenants.current().zone());
        var held = holders.on(page.items().stream().map(Title::name).toList(), today);
        model.addAttribute("table", TABLE.read(PATH, Map.of())).addAttribute("form", form)
                .addAttribute("idempotencyKey", ids.next()).addAttribute("next", page.next())
                .addAttribute("ever", Title.EVER).addAttribute("rows", page.items().stream()
                        .map(title -> new Row(title, title.on(today).orElse(null),
                                held.getOrDefault(Title.key(title.name()), 0)))
                        .toList());
        return "people/titles";
    }
}
