package dev.leadwell.people.roster.jdbc;

import dev.leadwell.people.roster.Directory;

/**
 * What an order sorts by. Equal ones stand by name, so that the index that the key comes from leads on and only equals
 * are sorted.
 *
 * @param key an expression that an index has
 * @param type of the key
 * @param from the tables, the one that has the key first
 * @param lacking whom they leave out; empty where that is nobody
 */
record DirectoryOrder(String key, String type, String from, String lacking) {
    private static final String ON_THE_DAY = "a.from_day <= :day and a.to_day > :day";
    private static final String PERSON = " join copy_person p on p.tenant_id = :tenant and p.person_id = a.person_id";
    private static final DirectoryOrder NAME = new DirectoryOrder("p.name_key", "text", "copy_person p", "");
    private static final DirectoryOrder NUMBER = new DirectoryOrder("lpad(p.employee_number, 20, '0')", "text",
            "copy_person p", "");
    private static final DirectoryOrder TITLE = ofAssignment("lower(a.title)", "text");
    private static final DirectoryOrder SINCE = ofAssignment("a.from_day", "date");
    private static final DirectoryOrder TEAM = new DirectoryOrder("lower(t.state ->> 'name')", "text",
            "copy_team t join copy_assignment a on a.tenant_id = :tenant and a.team_id = t.team_id and " + ON_THE_DAY
                    + PERSON,
            "copy_assignment a join copy_team t on t.tenant_id = :tenant and t.team_id = a.team_id");

    static DirectoryOrder of(Directory.Order order) {
        return switch (order) {
            case NAME -> NAME;
            case NUMBER -> NUMBER;
            case TITLE -> TITLE;
            case TEAM -> TEAM;
            case SINCE -> SINCE;
        };
    }

    private static DirectoryOrder ofAssignment(String key, String type) {
        return new DirectoryOrder(key, type, "copy_assignment a" + PERSON + " and " + ON_THE_DAY, "copy_assignment a");
    }

    boolean mayLack() {
        return !lacking.isEmpty();
    }

    String sql(boolean without, boolean rising, boolean beside, boolean among) {
        String sorted = without ? "p.name_key" : key;
        String tables = without ? "copy_person p" : from;
        String first = tables.substring(tables.indexOf(' ') + 1, tables.indexOf(' ') + 2);
        String than = rising ? ">" : "<";
        String way = rising ? "" : " desc";
        return "select " + sorted + "::text as key, p.name_key, p.person_id from " + tables + " where " + first
                + ".tenant_id = :tenant and p.name_key >= :beginning and starts_with(p.name_key, :beginning)"
                + (without
                        ? " and not exists (select 1 from " + lacking
                                + " where a.tenant_id = :tenant and a.person_id = p.person_id and " + ON_THE_DAY + ")"
                        : "")
                + (among ? " and p.person_id = any(:among)" : "")
                + (beside ? besides(sorted, without ? "text" : type, than) : "")
                + " order by " + sorted + way + ", p.name_key" + way + ", p.person_id" + way + " limit :most";
    }

    private static String besides(String sorted, String type, String than) {
        String key = "cast(:key as " + type + ")";
        return " and " + sorted + " " + than + "= " + key + " and (" + sorted + ", p.name_key, p.person_id) " + than
                + " (" + key + ", :name, :person)";
    }
}
