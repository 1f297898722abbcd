package dev.leadwell.audit.result.jdbc;

import dev.leadwell.audit.result.BranchTeams.Order;
import dev.leadwell.audit.result.BranchTeams.Wanted;

/** Queries about the teams of a branch, each on top of what the branch is. */
final class TeamSql {

    /**
     * {@code team}: everybody below who has reports; {@code week}: their complete weeks; {@code judged}: what those come
     * to, and for how many in a row the newest verdict holds.
     */
    static final String TEAMS = """
            with recursive down (person_id) as (
                select a.person_id from copy_assignment a
                 where a.tenant_id = :tenant and a.manager_id = :root and a.from_day <= :on and a.to_day > :on
                union
                select a.person_id from down join copy_assignment a on a.tenant_id = :tenant
                   and a.manager_id = down.person_id and a.from_day <= :on and a.to_day > :on),
            team as (
                select a.manager_id, count(*)::int as people
                  from down join copy_assignment a on a.tenant_id = :tenant and a.manager_id = down.person_id
                   and a.from_day <= :on and a.to_day > :on
                 where a.manager_id <> :root group by a.manager_id),
            week as (
                select r.manager_id, r.week_start, r.verdict, r.leadership, r.management, r.totals
                  from team t join week_result r on r.tenant_id = :tenant and r.manager_id = t.manager_id
                 where r.counts and r.week_start >= :from and r.week_start < :to and r.verdict = any(:counting)),
            ranked as (
                select manager_id, verdict, leadership, management, row_number() over newest_first as place,
                       first_value(verdict) over newest_first as newest
                  from week window newest_first as (partition by manager_id order by week_start desc)),
            judged as (
                select manager_id, min(newest) as verdict,
                       coalesce(min(place) filter (where verdict <> newest) - 1, count(*)) as weeks,
                       sum(leadership)::numeric / nullif(sum(leadership + management), 0) as share
                  from ranked group by manager_id)
            """;

    static final String VERDICTS = """
            select j.verdict, count(*)::int as teams from team t left join judged j using (manager_id)
             group by j.verdict""";

    static final String BLOCKS = """
            select w.week_start, c.key as category, sum(c.value::int)::int as blocks
              from week w cross join jsonb_each_text(w.totals) c group by w.week_start, c.key""";

    private TeamSql() {}

    /** @param upwards from the least on, whichever order was wanted: a page that ends at a place is read backwards */
    static String lines(Wanted wanted, boolean fromPlace, boolean upwards) {
        String way = upwards ? "" : " desc";
        return """
                , line as (
                    select t.manager_id, t.people, coalesce(p.name_key, '') as name,
                           coalesce(%s, :none)::numeric as value
                      from team t left join judged j using (manager_id)
                      left join copy_person p on p.tenant_id = :tenant and p.person_id = t.manager_id
                     where true%s%s)
                select manager_id, people, name, value from line%s order by value%s, name%s, manager_id%s limit :limit"""
                .formatted(value(wanted), wanted.name() == null ? "" : NAMED,
                        wanted.verdict() == null ? "" : " and j.verdict = :verdict",
                        fromPlace ? " where (value, name, manager_id) " + (upwards ? ">" : "<") + FROM : "", way, way,
                        way);
    }

    private static final String NAMED = " and strpos(p.name_key || ' '"
            + " || lower(concat(p.state ->> 'givenName', ' ', p.state ->> 'familyName')), lower(:name)) > 0";
    private static final String FROM = " (:value, :placeName, :manager)";

    /** The other way round it is the value that is turned, so that equals stay in the order of their names. */
    private static String value(Wanted wanted) {
        return wanted.descending() ? "-(" + value(wanted.order()) + ")" : value(wanted.order());
    }

    private static String value(Order order) {
        return switch (order) {
            case NAME -> "0";
            case PEOPLE -> "t.people";
            case SHARE -> "j.share";
            case NOW -> """
                    case j.verdict when 'under-led' then 2000 + j.weeks when 'under-managed' then 1000 + j.weeks
                        when 'balanced' then 1000 - j.weeks end""";
        };
    }
}
