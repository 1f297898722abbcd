package dev.leadwell.audit.suggestion;

import static dev.leadwell.audit.category.Category.BARRIER_REMOVAL;
import static dev.leadwell.audit.category.Category.BREAK;
import static dev.leadwell.audit.category.Category.COMP_ADMINISTRATION;
import static dev.leadwell.audit.category.Category.CRM_HYGIENE;
import static dev.leadwell.audit.category.Category.DEAL_RESCUE;
import static dev.leadwell.audit.category.Category.FORECAST;
import static dev.leadwell.audit.category.Category.HIRING_ONBOARDING;
import static dev.leadwell.audit.category.Category.INTERNAL_ADMINISTRATION;
import static dev.leadwell.audit.category.Category.LEAVE;
import static dev.leadwell.audit.category.Category.ONE_ON_ONE_COACHING;
import static dev.leadwell.audit.category.Category.OWN_SELLING;
import static dev.leadwell.audit.category.Category.OWN_TRAINING;
import static dev.leadwell.audit.category.Category.PERFORMANCE_REVIEWS;
import static dev.leadwell.audit.category.Category.PIPELINE_REVIEW;
import static dev.leadwell.audit.category.Category.PRIVATE;
import static dev.leadwell.audit.category.Category.REPORTS;
import static dev.leadwell.audit.category.Category.TEAM_MOTIVATION;
import static dev.leadwell.audit.category.Category.TRAVEL;
import static dev.leadwell.audit.category.Category.VISION;

import dev.leadwell.audit.category.Category;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shipped rules on titles, in order; the first whose words stand in the title wins.
 *
 * <p>
 * What copes with a deal is Management, also where it calls itself coaching, so deals are asked for first. A bare
 * "1:1" says nothing of its content and stays undecided, as does a title that no rule knows.
 */
final class TitleRules {

    private record Rule(Category category, Pattern words) {}

    private static final List<Rule> RULES = List.of(
            rule(DEAL_RESCUE, "clos(e|ing) (call|plan|meeting|the deal)s?", "deals?", "rescue", "escalations?",
                    "negotiations?", "save the account", "win[- ]?back", "account at risk"),
            rule(PIPELINE_REVIEW, "sales pipeline", "pipeline", "opportunit(y|ies)", "funnel"),
            rule(FORECAST, "forecast(s|ing)?", "commit call", "roll[- ]?up", "prognosen?"),
            rule(CRM_HYGIENE, "crm", "salesforce", "hubspot", "data hygiene"),
            rule(COMP_ADMINISTRATION, "comp", "compensation", "commissions?", "incentives?", "quotas?", "payroll",
                    "provision(en)?"),
            rule(PERFORMANCE_REVIEWS, "(performance|annual|mid[- ]?year|year[- ]?end|appraisal) (reviews?|talks?)",
                    "appraisals?", "calibration", "mitarbeitergespr(ä|ae)ch"),
            rule(HIRING_ONBOARDING, "interviews?", "candidates?", "hiring", "recruit(ing|ment)?", "on[- ]?boarding",
                    "debrief hire"),
            rule(BARRIER_REMOVAL, "un-?block(ing)?", "barriers?", "blockers?", "roadblocks?", "impediments?"),
            rule(VISION, "vision", "mission", "strategy", "purpose", "north star", "town ?hall", "strategie"),
            rule(OWN_TRAINING, "(own|my) (training|course|coaching)", "webinars?", "e-?learning", "leadership course",
                    "certification", "fortbildung"),
            rule(ONE_ON_ONE_COACHING, "coaching", "coach", "development", "skip[- ]?levels?", "mentoring",
                    "career talk", "growth plan", "entwicklungsgespr(ä|ae)ch"),
            rule(TEAM_MOTIVATION, "team (workshop|building|meeting|lunch|event|day|huddle|stand-?up|retro)",
                    "stand-?ups?", "huddle", "kick-?offs?", "all[- ]hands", "recognition", "celebrat(e|ion)",
                    "retrospectives?", "retro", "off-?site( planning)?", "awards?"),
            rule(REPORTS, "reports?", "reporting", "dashboards?", "qbr", "(quarterly|business|board|monthly) reviews?",
                    "board (deck|meeting|pack)", "kpis?", "slides", "berichte?"),
            rule(OWN_SELLING, "demos?", "discovery", "customers?", "clients?", "prospects?", "pitch", "proposals?",
                    "sales call", "kunden(termin|besuch)"),
            rule(BREAK, "lunch", "break", "coffee", "mittag(essen|spause)?", "pause", "pranzo"),
            rule(LEAVE, "vacation", "holidays?", "annual leave", "leave", "pto", "out of office", "ooo", "urlaub",
                    "sick", "ferie"),
            rule(PRIVATE, "private", "personal", "dentist", "doctor", "school run", "privat", "arzt"),
            rule(TRAVEL, "travel(l?ing)?", "flights?", "train to", "drive to", "commute", "reise", "zug"),
            rule(INTERNAL_ADMINISTRATION, "inbox", "e?-?mails?", "admin(istration)?", "expenses?", "budgets?",
                    "compliance", "pricing( council)?", "procurement", "legal", "internal", "planning", "approvals?"));
    private static final Pattern ONE_ON_ONE = Pattern.compile(
            "(?i)(?<![\\w:])(1\\s*[:/x-]\\s*1|1\\s*on\\s*1|one[- ](on|to)[- ]one|o2o)(?![\\w:])");

    private TitleRules() {}

    private static Rule rule(Category category, String... words) {
        return new Rule(category, Pattern.compile("(?iU)\\b(" + String.join("|", words) + ")\\b"));
    }

    static Proposal propose(String title) {
        for (Rule rule : RULES) {
            Matcher found = rule.words().matcher(title);
            if (found.find()) {
                return new Proposal(rule.category(), Reason.title(found.group()));
            }
        }
        Matcher bare = ONE_ON_ONE.matcher(title);
        return new Proposal(null, new Reason(Reason.Kind.UNDECIDED, bare.find() ? bare.group() : "", 0, null));
    }
}
