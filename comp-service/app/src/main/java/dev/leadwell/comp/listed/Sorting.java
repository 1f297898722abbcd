package dev.leadwell.comp.listed;

/**
 * The order of a list in SQL: by a key, equal ones by a second, and equal ones of these by the row's id. The key is an
 * expression as an index has it, so that a page is read along that index and only equal ones are sorted.
 *
 * @param key what is never null
 * @param beside what equal ones are sorted by
 * @param way in which they are
 * @param id the column that tells all rows apart
 */
public record Sorting(String key, KeyKind kind, String beside, KeyKind besideKind, Way way, String id) {

    /** How equal ones stand. */
    public enum Way {
        RISING,
        FALLING,
        /** As the key is sorted. */
        ALIKE
    }

    /** Rows that have no such key, by what equal ones are sorted by. */
    public Sorting without() {
        return new Sorting("''::text", KeyKind.TEXT, beside, besideKind, way, id);
    }

    /** To be selected, so that the row knows its place. */
    public String columns() {
        return ", (" + key + ")::text as key, (" + beside + ")::text as beside";
    }

    /** Begins with {@code and}, where there is a place to begin beside; {@link #place} has what it names. */
    public String where(Paging paging) {
        if (paging.from() == null) {
            return "";
        }
        String than = keyRises(paging) ? ">" : "<";
        String then = besideRises(paging) ? ">" : "<";
        String at = "cast(:key as " + kind.type() + ")";
        return " and " + key + " " + than + "= " + at + " and (" + key + " " + than + " " + at + " or (" + beside + ", "
                + id + ") " + then + " (cast(:beside as " + besideKind.type() + "), :id))";
    }

    public String orderBy(Paging paging) {
        String then = besideRises(paging) ? "" : " desc";
        return " order by " + key + (keyRises(paging) ? "" : " desc") + ", " + beside + then + ", " + id + then
                + " limit :limit";
    }

    private boolean keyRises(Paging paging) {
        return paging.onwards() != paging.descending();
    }

    private boolean besideRises(Paging paging) {
        return switch (way) {
            case RISING -> paging.onwards();
            case FALLING -> !paging.onwards();
            case ALIKE -> keyRises(paging);
        };
    }

    /** What {@link #where} names; of the first page nothing. A cursor of another list or order is refused. */
    public Place place(Paging paging) {
        return paging.from() == null ? Place.NONE : Place.of(paging.from(), kind, besideKind);
    }
}
