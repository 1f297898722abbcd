package dev.leadwell.people.absence.jdbc;

/** Whether somebody is there to decide: employed, and not away for the whole of {@code :today}. */
final class Presence {
    private static final String PRESENT = """
            (exists (select 1 from copy_person p cross join jsonb_array_elements(p.state -> 'spells') spell
                where p.tenant_id = :tenant and p.person_id = %1$s and (spell ->> 'from')::date <= :today
                    and coalesce((spell ->> 'to')::date, 'infinity') > :today)
            and not exists (select 1 from absence away
                where away.tenant_id = :tenant and away.person_id = %1$s and away.state = 'confirmed'
                    and away.from_day <= :today and away.to_day > :today and not exists (
                        select 1 from jsonb_array_elements(away.half_days) half where (half ->> 'date')::date = :today)))""";

    private Presence() {}

    /** @param person the column with the person's id */
    static String of(String person) {
        return PRESENT.formatted(person);
    }
}
